//! What the documents say of the model, drawn from the model: the tables of README.md and of docs/model.md.
//!
//! A drawn block stands between `<!-- drawn: NAME -->` and `<!-- drawn: end -->`; the rest of a document is written by hand.
//! `cargo xtask export docs` draws them; a test here fails where a document says something else.

use crate::project;
use anyhow::{Context as _, Result, bail};
use dossier_roles::{
    AccountKind, Basis, Capability, Code, Exists, Grant, Locale, OpenPoint, OptionKey, PerRole, Role, Scope, Text,
    model::{account::Edition, grant::Cell},
};
use std::fs;

const README: &str = "README.md";
const MODEL: &str = "docs/model.md";
const END: &str = "<!-- drawn: end -->";

/// A block: the document, its name there, and what draws it.
type Block = (&'static str, &'static str, fn() -> String);

const BLOCKS: [Block; 8] = [
    (README, "table", table),
    (MODEL, "roles", roles),
    (MODEL, "accounts", accounts),
    (MODEL, "options", options),
    (MODEL, "table", titled_table),
    (MODEL, "sources", sources),
    (MODEL, "codes", codes),
    (MODEL, "ledger", ledger),
];

/// Draws every block; or, to `check`, fails if a document says something else.
///
/// # Errors
/// When one does, or lacks the marks of a block, or cannot be written.
pub fn write(check: bool) -> Result<()> {
    for document in [README, MODEL] {
        let path = project::path(document);
        let says = fs::read_to_string(&path).with_context(|| format!("could not read {document}"))?;
        let mut should = says.clone();
        for (_, name, draw) in BLOCKS.iter().filter(|(of, ..)| *of == document) {
            should = filled(&should, name, &draw())
                .with_context(|| format!("{document} lacks the marks of its block `{name}`"))?;
        }
        if says == should {
            continue;
        }
        if check {
            bail!("{document} is not up to date: run `cargo xtask export docs`");
        }
        fs::write(&path, should).with_context(|| format!("could not write {document}"))?;
        println!("  {document} is written");
    }
    Ok(())
}

/// The document with this text in the block of that name.
fn filled(document: &str, name: &str, text: &str) -> Option<String> {
    let begin = format!("<!-- drawn: {name} -->\n");
    let (before, rest) = document.split_once(&begin)?;
    let (_, after) = rest.split_once(END)?;
    Some([before, &begin, "\n", text, "\n", END, after].concat())
}

/// A table of Markdown.
fn markdown(head: &[&str], rows: impl IntoIterator<Item = Vec<String>>) -> String {
    let line = |cells: &[String]| format!("| {} |\n", cells.join(" | "));
    let head: Vec<_> = head.iter().map(|&cell| cell.to_owned()).collect();
    let rule = format!("|{}\n", "---|".repeat(head.len()));
    let rows = rows.into_iter().map(|row| line(&row)).collect::<String>();
    line(&head) + &rule + &rows
}

fn code(id: &str) -> String {
    format!("`{id}`")
}

fn french(text: Text) -> String {
    text.get(Locale::French).to_owned()
}

fn english(text: Text) -> String {
    text.get(Locale::English).to_owned()
}

/// The rows of the table, with what stands before the cells of the three roles.
fn rows(
    first: impl Fn(Capability) -> Vec<String>,
    cell: impl Fn(&Cell) -> String,
) -> impl Iterator<Item = Vec<String>> {
    Capability::ALL.into_iter().map(move |capability| {
        let cells: &PerRole<Cell> = &capability.row().cells;
        [first(capability), Role::ALL.iter().map(|role| cell(cells.get(*role))).collect()].concat()
    })
}

fn table() -> String {
    let first = |capability: Capability| {
        let only = match capability.row().exists {
            Exists::Both => "",
            Exists::Client => " (client files)",
            Exists::Practice => " (practices)",
            Exists::PracticeWithView => " (practices whose subscription includes it)",
        };
        vec![capability.row().number.to_string(), code(capability.id()) + only]
    };
    let [administrator, approver, standard] = Role::ALL.map(Role::id);
    markdown(&["#", "capability", administrator, approver, standard], rows(first, gives))
}

fn titled_table() -> String {
    let first = |capability: Capability| {
        let row = capability.row();
        let exists = match row.exists {
            Exists::Both => "both",
            Exists::Client => "client",
            Exists::Practice => "practice",
            Exists::PracticeWithView => "practice with the view",
        };
        let names = [code(capability.id()), french(capability.title()), english(capability.title())].join("<br>");
        let record = if row.has_record { "yes" } else { "–" };
        vec![row.number.to_string(), names, record.to_owned(), exists.to_owned()]
    };
    let [administrator, approver, standard] = Role::ALL.map(Role::id);
    markdown(&["#", "capability", "record", "in", administrator, approver, standard], rows(first, gives))
}

/// What a cell gives, with a mark where no article states it.
fn gives(cell: &Cell) -> String {
    let scope = |scope: Scope| scope.id().to_owned();
    let grant = match cell.grant {
        Grant::No => "none".to_owned(),
        Grant::ByRole(held) => scope(held),
        Grant::ByOption(tick, held) if tick.client == tick.practice => {
            format!("option `{}` → {}", tick.client, scope(held))
        }
        Grant::ByOption(tick, held) => {
            format!("option `{}`, in a practice `{}` → {}", tick.client, tick.practice, scope(held))
        }
    };
    match cell.basis {
        Basis::Stated(_) => grant,
        Basis::Published => grant + " ᵖ",
        Basis::Inferred => grant + " ⁱ",
    }
}

fn sources() -> String {
    let says = |cell: &Cell| match cell.basis {
        Basis::Stated(section) => format!("A{}, {}", section.article(), english(section.title())),
        Basis::Published | Basis::Inferred => cell.basis.id().to_owned(),
    };
    let first = |capability: Capability| vec![capability.row().number.to_string(), code(capability.id())];
    let [administrator, approver, standard] = Role::ALL.map(Role::id);
    markdown(&["#", "capability", administrator, approver, standard], rows(first, says))
}

fn roles() -> String {
    let row = |role: Role| {
        let words = [english(role.recommended_for()), english(role.summary())].join(" ");
        vec![code(role.id()), french(role.title()), english(role.title()), words]
    };
    markdown(&["id", "French", "English", "for whom"], Role::ALL.map(row))
}

fn accounts() -> String {
    let row = |kind: AccountKind| {
        let title = match kind {
            AccountKind::Client => Text::KindClient,
            AccountKind::Practice => Text::KindPractice,
        };
        vec![code(kind.id()), french(title), english(title)]
    };
    markdown(&["id", "French", "English"], AccountKind::ALL.map(row))
}

fn options() -> String {
    let row = |option: OptionKey| {
        let titled = |title: fn(Text) -> String| {
            let [client, practice] = AccountKind::ALL.map(|kind| title(option.title(kind)));
            if client == practice { client } else { format!("{client}; in a practice: {practice}") }
        };
        let places = [
            (Edition::CLIENT, "client files"),
            (Edition::PRACTICE, "practices"),
            (Edition::PRACTICE_WITH_VIEW, "practices whose subscription includes the view"),
        ];
        let offered: Vec<_> = places.into_iter().filter(|(edition, _)| option.is_in(*edition)).collect();
        // A practice with the view is a practice.
        let is_in_every_practice = offered.iter().any(|(edition, _)| *edition == Edition::PRACTICE);
        let places: Vec<_> = offered
            .iter()
            .filter(|(edition, _)| !(is_in_every_practice && *edition == Edition::PRACTICE_WITH_VIEW))
            .map(|(_, name)| *name)
            .collect();
        let whom: Vec<_> = Role::ALL
            .into_iter()
            .filter(|role| option.is_offered(*role, Edition::PRACTICE_WITH_VIEW))
            .map(|role| code(role.id()))
            .collect();
        vec![code(option.id()), titled(french), titled(english), places.join(", "), whom.join(", ")]
    };
    markdown(&["key", "French", "English", "in", "offered to"], OptionKey::ALL.map(row))
}

fn codes() -> String {
    let means = |of: Code| match of {
        Code::Granted => "the user may",
        Code::NotReady => "wasm cannot run here, so nothing could be asked",
        Code::InvalidUser => "the user's id, role, account or options are missing or malformed",
        Code::UnknownRole => "the role is none of the three",
        Code::UnknownCapability => "the capability is none of the table",
        Code::NotInAccountKind => "accounts of this kind do not have the capability, for anybody",
        Code::NotInSubscription => "the account's subscription does not include it, for anybody",
        Code::RoleDenied => "the role does not give it",
        Code::OptionOff => "the role gives it once an option is ticked, and it is not",
        Code::InvalidRecord => "the record is none, or a field of it that the answer needs is malformed",
        Code::OtherAccount => "the record is of another account, or of none (rule 4)",
        Code::RecordNeeded => "the user holds their own, and no record was given (rule 3)",
        Code::NotOwner => "the user holds their own, and this is not theirs (rule 2)",
    };
    markdown(&["code", "when"], Code::ALL.map(|of| vec![code(of.id()), means(of).to_owned()]))
}

fn ledger() -> String {
    let row = |point: OpenPoint| {
        let numbers: Vec<_> = point.capabilities().iter().map(|row| row.row().number.to_string()).collect();
        let numbers = if numbers.is_empty() { "–".to_owned() } else { numbers.join(", ") };
        vec![english(point.title()), numbers, english(point.readings()), english(point.taken())]
    };
    markdown(&["point", "rows", "how it can be read", "the reading taken"], OpenPoint::ALL.map(row))
}

#[cfg(test)]
mod tests {
    use super::{END, MODEL, filled, write};
    use crate::project;
    use std::{
        fs,
        path::{Path, PathBuf},
    };

    #[test]
    fn only_the_block_of_that_name_is_drawn() {
        let document = format!("before\n<!-- drawn: a -->\nold\n{END}\n<!-- drawn: b -->\nkept\n{END}\nafter");
        let drawn = format!("before\n<!-- drawn: a -->\n\nnew\n\n{END}\n<!-- drawn: b -->\nkept\n{END}\nafter");
        assert_eq!(filled(&document, "a", "new\n"), Some(drawn));
        assert_eq!(filled(&document, "c", "new\n"), None);
    }

    #[test]
    fn the_documents_say_what_the_model_says() {
        write(true).expect("README.md and docs/model.md as `cargo xtask export docs` draws them");
    }

    #[test]
    fn the_rules_of_the_model_are_numbered_in_order() {
        let rules = rules();
        let in_order: Vec<_> = (1..=rules.len()).collect();
        assert!(!rules.is_empty());
        assert_eq!(rules, in_order);
    }

    #[test]
    fn every_rule_that_a_file_names_by_its_number_stands_in_the_model() {
        let rules = rules();
        let mut named = 0;
        for folder in ["src", "tests", "xtask", "docs", "www", "examples", "benches"] {
            for file in files(&project::path(folder)) {
                let text = fs::read_to_string(&file).expect("a text").to_lowercase();
                for rest in text.split("rule ").skip(1) {
                    let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
                    let Ok(number) = digits.parse::<usize>() else { continue };
                    assert!(rules.contains(&number), "{} names rule {number}", file.display());
                    named += 1;
                }
            }
        }
        assert!(named > rules.len(), "the files were not read");
    }

    /// The numbers of the rules, as their headings say them.
    fn rules() -> Vec<usize> {
        let model = fs::read_to_string(project::path(MODEL)).expect("the model");
        model.lines().filter_map(|line| line.strip_prefix("### Rule ")?.parse().ok()).collect()
    }

    /// The sources and documents in a folder.
    fn files(folder: &Path) -> Vec<PathBuf> {
        let entries = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
        entries
            .flat_map(|path| {
                let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
                match path.extension().and_then(|extension| extension.to_str()) {
                    _ if name.starts_with('.') || name == "node_modules" || name == "generated" => Vec::new(),
                    _ if path.is_dir() => files(&path),
                    Some("rs" | "js" | "ts" | "tsx" | "md" | "txt") => vec![path],
                    _ => Vec::new(),
                }
            })
            .collect()
    }
}
