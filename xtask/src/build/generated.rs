//! `src/generated`: the JavaScript half of what crosses (`src/wire`), and the words, a module for each language.
//!
//! Nothing here decides anything: names, places, bits and the order of answers are read from the Rust that has them.

use dossier_roles::{
    AccountKind, AccountMatch, Capability, Code, Edition, Holder, Locale, OptionKey, OwnerMatch, Relation, Role, Scope,
    Step, Text,
    wire::{
        answers::Decision,
        call::CALLS,
        proposal, relation,
        relation::Stance,
        shape::{self, Cross as _, FIRST, Field, NONE, SPREAD, Shape},
        table,
        user::{self, Bits},
    },
};
use serde_json::json;
use std::{cell::RefCell, fmt::Write as _};

const HEAD: &str = "// Written by `cargo xtask build` from src/wire: to change it, change that.\n";

// The readers take what is none for `false`, as JavaScript does.
const _: () = assert!(NONE == 0);

/// A module: its name, and its text.
pub type Module = (String, String);

/// Every module that is written from the model.
pub fn modules() -> Vec<Module> {
    let mut modules = vec![
        ("table.js".to_owned(), table()),
        ("permissions.js".to_owned(), permissions()),
        ("proposal.js".to_owned(), facts()),
        ("receipt.js".to_owned(), receipt()),
        ("loaded.js".to_owned(), loaded()),
        ("answers.js".to_owned(), answers()),
        ("everyone.js".to_owned(), everyone()),
        ("bytes.js".to_owned(), super::text::constants()),
        ("languages.js".to_owned(), languages()),
        ("crossing.js".to_owned(), format!("{HEAD}export const FIRST = {FIRST};\n")),
    ];
    // A list of names is a module, so that a bundle has those that it uses.
    modules.extend(shape::names().iter().map(|(list, ids)| {
        (format!("{list}.js"), format!("{HEAD}export const {list} = {};\n", constant(&json!(ids))))
    }));
    modules.extend(Locale::ALL.map(|locale| {
        let texts = Text::ALL.map(|text| text.get(locale));
        let language = format!("{HEAD}export default {};\n", json!({ "locale": locale.id(), "texts": &texts[..] }));
        (format!("{}.js", locale.id()), language)
    }));
    modules
}

/// A value that is known to type checkers for what it is, as the types that are shipped are.
fn constant(value: &serde_json::Value) -> String {
    format!("/** @type {{const}} */ ({value})")
}

/// The integers of a question, and where names stand among them.
fn table() -> String {
    let mut js = Constants::default();
    js.number("LENGTH", table::LENGTH);
    js.number("EDITIONS", user::EDITIONS);
    js.number("CAPABILITIES", table::CAPABILITIES);
    js.number("TICKS", table::TICKS);
    js.number("UNKNOWN_ROLE", user::UNKNOWN);
    js.number("OFF", table::OFF);
    js.number("TICKED", table::TICKED);
    js.number("MALFORMED", table::MALFORMED);
    js.bits("ROLE", user::ROLE);
    js.bits("EDITION", user::EDITION);
    js.bits("TICKED", user::TICKED);
    js.bits("MALFORMED", user::MALFORMED);
    js.number("NOBODY", user::INVALID);
    js.number("DEFAULT_EDITION", user::edition_place(Edition::CLIENT));
    js.number("INCLUDED", AccountKind::ALL.len());
    js.number("ASKS_SUBSCRIPTION", asks_subscription());
    js.number("ALLOWED_MASK", table::ALLOWED.put(u32::MAX));
    js.bits("SCOPE", table::SCOPE);
    js.number("READS_OWNER", table::READS_OWNER.put(1));
    js.bits("OPTION", table::OPTION);
    js.number("NO_OPTION", table::NO_OPTION);
    js.number("FIRST_OPTION", table::FIRST_OPTION);
    js.number("NO_RECORD", Stance::NO_RECORD.0);
    js.number("KNOWN_RECORD", Stance::KNOWN.0);
    js.number("OTHER_ACCOUNT", Stance::OTHER_ACCOUNT);
    js.number("OTHER_OWNER", Stance::OTHER_OWNER);
    js.number("NO_RELATION", relation::NO_RECORD);
    js.number("INVALID_RELATION", relation::INVALID);
    js.number("KNOWN_RELATION", relation::KNOWN);
    js.number("OWNERS", relation::OWNERS);
    js.number("OTHER_ACCOUNTS", AccountMatch::Other as u32);
    js.number("MISSING_ACCOUNT", AccountMatch::Missing as u32);
    js.number("OTHER_OWNERS", OwnerMatch::Other as u32);
    js.number("MISSING_OWNER", OwnerMatch::Missing as u32);
    js.number("MALFORMED_OWNER", OwnerMatch::Malformed as u32);
    js.number("invoicesView", Capability::InvoicesView as u32);
    let mut js = js.0;

    // A chain and a switch: a map is slower, and what it answers can be replaced by whoever shares the page.
    let roles = (1..)
        .zip(Role::ALL)
        .fold(String::new(), |chain, (place, role)| chain + &format!("role === \"{role}\" ? {place} : "));
    let (unknown, invalid) = (user::UNKNOWN, user::INVALID);
    let _ = writeln!(js, "export const roleAt = (role) => {roles}typeof role === \"string\" ? {unknown} : {invalid};");
    let kinds = (0..).zip(AccountKind::ALL).fold(String::new(), |chain, (place, kind): (u32, _)| {
        let absent = if kind == Edition::CLIENT.kind { "kind === undefined || " } else { "" };
        chain + &format!("{absent}kind === \"{kind}\" ? {place} : ")
    });
    let _ = writeln!(js, "export const kindAt = (kind) => {kinds}-1;");
    let cases = (0..).zip(Capability::ALL).fold(String::new(), |cases, (place, capability): (u32, _)| {
        cases + &format!("    case \"{capability}\": return {place};\n")
    });
    let _ = writeln!(
        js,
        "export function capabilityAt(capability) {{\n  switch (capability) {{\n{cases}    default: return {};\n  }}\n}}",
        Capability::ALL.len()
    );
    let scopes = [None].into_iter().chain(Scope::ALL.map(|scope| Some(scope.id()))).collect::<Vec<_>>();
    let _ = writeln!(js, "export const scopes = {};", constant(&json!(scopes)));
    let ticks = (table::FIRST_OPTION..).zip(OptionKey::ALL).fold(String::new(), |chain, (place, option): (u32, _)| {
        chain + &format!("option === {place} ? options.{option} : ")
    });
    let _ = writeln!(js, "export const tickOf = (options, option) => {ticks}undefined;");
    js
}

/// The kinds of account, as bits, in which the subscription changes anything.
fn asks_subscription() -> u32 {
    (0..)
        .zip(AccountKind::ALL)
        .filter(|(_, kind)| {
            let [with, without] =
                [true, false].map(|practice_view_included| Edition { kind: *kind, practice_view_included });
            with.options() != without.options()
                || Capability::ALL.into_iter().any(|one| one.exists_in(with) != one.exists_in(without))
        })
        .fold(0, |set, (place, _): (u32, _)| set | 1 << place)
}

/// An object of nineteen fields, written out: three times as fast as one that is put together.
fn permissions() -> String {
    let fields = (0..).zip(Capability::ALL).fold(String::new(), |fields, (place, capability): (u32, _)| {
        fields + &format!("  \"{capability}\": scope({place}),\n")
    });
    format!("{HEAD}export const permissions = (scope) => ({{\n{fields}}});\n")
}

/// What an interface asks about while it waits for a record: where there is to be one and there is none yet, `null`, which is
/// denied to everybody. A capability is known by how its name begins: a list of names would be most of what an interface weighs.
fn loaded() -> String {
    let [about_a_record, others] =
        [true, false].map(|has_record| Capability::ALL.into_iter().filter(move |one| one.has_record() == has_record));
    let others = others.map(Capability::id).collect::<Vec<_>>();
    let beginnings: std::collections::BTreeSet<_> = about_a_record
        .map(|capability| {
            let id = capability.id();
            let is_theirs =
                |end: &usize| id.get(..*end).is_some_and(|start| !others.iter().any(|other| other.starts_with(start)));
            let end = (1..id.len()).find(is_theirs).unwrap_or(id.len());
            id.get(..end).unwrap_or(id).replace('.', "\\.")
        })
        .collect();
    let pattern = beginnings.into_iter().collect::<Vec<_>>().join("|");
    format!(
        "{HEAD}export const loaded = (capability, record) =>
  record === undefined && typeof capability === \"string\" && /^(?:{pattern})/.test(capability) ? null : record;
"
    )
}

/// What JavaScript says of a change after it compared ids.
fn facts() -> String {
    let mut js = Constants::default();
    js.number("WANTED_ROLE_SHIFT", proposal::ROLE.shift);
    js.number("TICK_SHIFT", proposal::TICK.shift);
    js.number("UNTICK_SHIFT", proposal::UNTICK.shift);
    for (name, step) in [("CREATE", Step::Create), ("UPDATE", Step::Update), ("REMOVE", Step::Remove)] {
        js.number(name, proposal::STEP.put(step as u32));
    }
    js.number("IS_MEMBER", proposal::IS_MEMBER.put(1));
    js.number("OTHER_ADMINISTRATOR", proposal::OTHER_ADMINISTRATOR.put(1));
    js.number("ADMINISTRATOR", proposal::ADMINISTRATOR);
    js.0
}

/// What a receipt says of the integers of a question.
fn receipt() -> String {
    let options: String = (user::TICKED.shift..)
        .zip(OptionKey::ALL)
        .map(|(bit, option)| {
            format!("    ...(holder & {} && /** @type {{const}} */ ({{ {option}: true }})),\n", 1_u32 << bit)
        })
        .collect();
    // New lists each time: nobody can change what another is given.
    let roles = [None].into_iter().chain(Role::ALL.map(|role| Some(role.id()))).chain([None]).collect::<Vec<_>>();
    let roles = constant(&json!(roles));
    let (kinds, kind_count) = (constant(&json!(AccountKind::ALL.map(AccountKind::id))), AccountKind::ALL.len());
    let accounts = constant(&json!(AccountMatch::ALL.map(AccountMatch::id)));
    let (owners, owner_count) = (constant(&json!(OwnerMatch::ALL.map(OwnerMatch::id))), relation::OWNERS);
    let (no_record, known) = (relation::NO_RECORD, relation::KNOWN);
    let field = |bits: Bits| format!("(holder >> {}) & {}", bits.shift, bits.get(u32::MAX));
    let (role, edition) = (field(user::ROLE), field(user::EDITION));
    let code = Code::NotReady;
    format!(
        "{HEAD}export const NOT_READY = \"{code}\";
export const receipt = (time, model, holder, capability, relation, code) => ({{
  time,
  model,
  role: {roles}[{role}],
  account: holder ? {{ kind: {kinds}[({edition}) % {kind_count}], practiceViewIncluded: ({edition}) >= {kind_count} }} : null,
  options: {{
{options}  }},
  capability,
  record:
    relation === {no_record}
      ? null
      : relation < {known}
        ? {{ account: null, owner: null }}
        : {{ account: {accounts}[((relation - {known}) / {owner_count}) | 0], owner: {owners}[(relation - {known}) % {owner_count}] }},
  code,
}});
"
    )
}

/// One of each kind of user in each account, and of record: what `dossier-roles/testing` makes users and records of.
fn everyone() -> String {
    let kinds = Edition::kinds();
    let accounts: Vec<_> = Edition::all()
        .map(|edition| {
            let Edition { kind, practice_view_included } = edition;
            let users: Vec<_> = Holder::kinds_in(edition)
                .into_iter()
                .map(|holder| {
                    let ticked: Vec<_> = holder.options.iter().map(OptionKey::id).collect();
                    json!({ "role": holder.role.id(), "ticked": ticked })
                })
                .collect();
            json!({
                "kind": kind.id(),
                "practiceViewIncluded": practice_view_included,
                "isOneOfEachKind": kinds.contains(&edition),
                "users": users,
            })
        })
        .collect();
    let records = |has_account_id| {
        let relations = Relation::kinds(has_account_id).into_iter().map(|relation| match relation {
            Relation::NoRecord => json!("none"),
            Relation::Invalid => json!("invalid"),
            Relation::Known { account, owner } => json!({ "account": account.id(), "owner": owner.id() }),
        });
        json!(relations.collect::<Vec<_>>())
    };
    let (within, without) = (records(true), records(false));
    format!(
        "{HEAD}export const accounts = {};\nexport const records = {{ withAccountId: {within}, withoutAccountId: {without} }};\n",
        json!(accounts)
    )
}

/// Constants of a module.
struct Constants(String);

impl Default for Constants {
    fn default() -> Self {
        Self(HEAD.to_owned())
    }
}

impl Constants {
    fn number(&mut self, name: &str, number: impl std::fmt::Display) {
        let _ = writeln!(self.0, "export const {name} = {number};");
    }

    fn bits(&mut self, name: &str, bits: Bits) {
        self.number(&format!("{name}_SHIFT"), bits.shift);
        self.number(&format!("{name}_MASK"), bits.get(u32::MAX));
    }
}

/// Which language a tag of BCP 47 asks for, as [`Locale::of`] has it.
fn languages() -> String {
    let unknown = Locale::of("");
    let imports: String = Locale::ALL.map(|locale| format!("import {locale} from \"./{locale}.js\";\n")).concat();
    let others = Locale::ALL.into_iter().filter(|locale| *locale != unknown);
    let chain: String = others.map(|locale| format!("/^{locale}(-|$)/i.test(tag) ? {locale} : ")).collect();
    format!("{HEAD}{imports}export {{ {unknown} as unknown }};\nexport const languageOf = (tag) => {chain}{unknown};\n")
}

/// What reads the answer of each call, and the place of each call.
fn answers() -> String {
    let mut readers = Readers::default();
    let calls: String = (0_u32..)
        .zip(CALLS)
        .map(|(place, call)| {
            let read = readers.read(&call.answer);
            let arguments: String = call.arguments.iter().map(|argument| format!(", {argument}")).collect();
            let name = call.name;
            let declared = if read.contains("v = ") { "  let v;\n" } else { "" };
            format!("export function {name}(ask, l{arguments}) {{\n  const n = ask({place}{arguments});\n{declared}  return {read};\n}}\n")
        })
        .collect();
    let not_ready = RefCell::new(Vec::new());
    Decision::NOT_READY.cross(|number| not_ready.borrow_mut().push(number));
    let lists: String =
        readers.lists.iter().map(|list| format!("import {{ {list} }} from \"./{list}.js\";\n")).collect();
    let decision = readers.read(&Decision::SHAPE);
    format!(
        "{HEAD}{lists}import {{ many, numbers, places, set, texts }} from \"../explain/read.js\";\n\n{}\n\
         /** The decision where nothing can be asked. */\n\
         export function notReady(l) {{\n  const n = numbers({});\n  return {decision};\n}}\n{calls}",
        readers.functions,
        json!(not_ready.take())
    )
}

/// JavaScript that reads shapes: `n()` is the next number, `l` the language, `v` one that may be 0. Nothing is looked up at
/// what is no place of its list: whoever shares the page may have put something there, on a prototype.
///
/// A function for each object. Shapes as data, and one function that reads them, are as many bytes, and half as fast.
#[derive(Default)]
struct Readers {
    functions: String,
    objects: Vec<Shape>,
    lists: std::collections::BTreeSet<&'static str>,
}

impl Readers {
    fn read(&mut self, shape: &Shape) -> String {
        match *shape {
            Shape::Flag => format!("n() === {FIRST}"),
            Shape::Number => "n()".to_owned(),
            Shape::Name(list) => format!("{}[n() - {FIRST}]", self.list(list)),
            Shape::Text => format!("l.texts[n() - {FIRST}]"),
            Shape::Texts(count, between) => format!("texts(n, l, {count}, {})", json!(between)),
            Shape::Language => "l.locale".to_owned(),
            Shape::Optional(inner) if inner.is_place() => format!("((v = n()) ? {} : undefined)", self.at(inner)),
            Shape::Optional(inner) => format!("(n() === {FIRST} ? {} : undefined)", self.read(inner)),
            Shape::OrNull(inner) if inner.is_place() => format!("(v = n()) ? {} : null", self.at(inner)),
            Shape::OrNull(inner) => format!("n() === {FIRST} ? {} : null", self.read(inner)),
            Shape::List(Shape::Name(list)) => format!("places(n, {})", self.list(list)),
            Shape::List(Shape::Text) => "places(n, l.texts)".to_owned(),
            Shape::List(inner) => format!("many(n, l, {})", self.reader(inner)),
            Shape::Each(list, inner) => {
                let read = self.read(inner);
                let names = shape::names().into_iter().filter(|(known, _)| *known == list).flat_map(|(_, names)| names);
                let fields: Vec<_> = names.map(|name| format!("\"{name}\": {read}")).collect();
                self.function(shape, fields)
            }
            Shape::Set(list) => format!("set(n, {})", self.list(list)),
            Shape::Object(fields) => {
                let fields = fields.iter().map(|field| self.field(field)).collect();
                self.function(shape, fields)
            }
        }
    }

    /// What reads an object: a function, written once.
    fn function(&mut self, shape: &Shape, fields: Vec<String>) -> String {
        let place = self.objects.iter().position(|known| known == shape).unwrap_or_else(|| {
            let _ = writeln!(
                self.functions,
                "const read{} = (n, l, v) => ({{ {} }});",
                self.objects.len(),
                fields.join(", ")
            );
            self.objects.push(*shape);
            self.objects.len() - 1
        });
        format!("read{place}(n, l)")
    }

    /// The same, to be called.
    fn reader(&mut self, shape: &Shape) -> String {
        let read = self.read(shape);
        match shape {
            Shape::Object(_) | Shape::Each(_, _) => read.replace("(n, l)", ""),
            _ => format!("(n, l) => {read}"),
        }
    }

    /// What is at the place `v`.
    fn at(&mut self, shape: &Shape) -> String {
        self.read(shape).replace("n()", "v")
    }

    fn list(&mut self, list: &'static str) -> &'static str {
        self.lists.insert(list);
        list
    }

    /// Spread of a literal defines a field; an assignment would ask a polluted prototype.
    fn field(&mut self, Field { name, shape }: &Field) -> String {
        match *shape {
            _ if *name == SPREAD => format!("...{}", self.read(shape)),
            Shape::Optional(inner) if inner.is_place() => {
                format!("...((v = n()) && {{ {name}: {} }})", self.at(inner))
            }
            Shape::Optional(inner) => format!("...(n() === {FIRST} && {{ {name}: {} }})", self.read(inner)),
            _ => format!("{name}: {}", self.read(shape)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{loaded, modules};
    use dossier_roles::Capability;

    #[test]
    fn an_interface_waits_for_a_record_exactly_where_there_is_one() {
        let text = loaded();
        let (_, rest) = text.split_once("/^(?:").expect("a pattern");
        let (pattern, _) = rest.split_once(")/").expect("its end");
        let beginnings = pattern.split('|').map(|start| start.replace("\\.", ".")).collect::<Vec<_>>();
        for capability in Capability::ALL {
            let waits = beginnings.iter().any(|start| capability.id().starts_with(start));
            assert_eq!(waits, capability.has_record(), "{capability}: {pattern}");
        }
    }

    #[test]
    fn every_module_says_that_it_is_written() {
        for (name, text) in modules() {
            assert!(text.starts_with("// Written by"), "{name}");
        }
    }
}
