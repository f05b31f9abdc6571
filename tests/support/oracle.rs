//! What matrix.txt says, and what the rules make of it. Nothing here comes from the crate under test.

use std::sync::OnceLock;

use super::question::{About, Answer, Question, ROLES, Ticks, User};

/// One line of matrix.txt.
pub struct Line {
    pub number: usize,
    pub capability: &'static str,
    pub has_record: bool,
    pub place: &'static str,
    /// One for each of [`ROLES`].
    pub cells: [Cell; 3],
}

pub struct Cell {
    pub option: Option<&'static str>,
    /// What is held once the option, if there is one, is ticked.
    pub scope: Option<&'static str>,
    pub basis: &'static str,
}

impl Line {
    fn read(line: &'static str) -> Self {
        let columns: Vec<_> = line.split("  ").map(str::trim).filter(|column| !column.is_empty()).collect();
        let [number, capability, record, place, cells @ ..] = columns.as_slice() else {
            panic!("not a line of the matrix: {line}")
        };
        let cells: [_; 3] = cells.try_into().unwrap_or_else(|_| panic!("not three cells: {line}"));
        assert!(["both", "client", "practice", "included"].contains(place), "unknown place: {line}");
        assert!(["yes", "-"].contains(record), "neither `yes` nor `-`: {line}");
        let number = number.parse().unwrap_or_else(|_| panic!("no number: {line}"));
        Self { number, capability, has_record: *record == "yes", place, cells: cells.map(Cell::read) }
    }

    pub fn is_in(&self, kind: &str) -> bool {
        match self.place {
            "both" => true,
            "included" => kind == "practice",
            place => place == kind,
        }
    }

    pub fn is_included(&self, user: &User) -> bool {
        self.place != "included" || user.included
    }

    pub fn cell(&self, role: &str) -> &Cell {
        &self.cells[ROLES.iter().position(|known| *known == role).unwrap_or_else(|| panic!("no column for {role}"))]
    }
}

impl Cell {
    fn read(cell: &'static str) -> Self {
        let (words, basis) = if let Some(words) = cell.strip_suffix(" ᵖ") {
            (words, "published")
        } else if let Some(words) = cell.strip_suffix(" ⁱ") {
            (words, "inferred")
        } else {
            (cell, "stated")
        };
        let (option, scope) = match words.split_once(" -> ") {
            Some((option, scope)) => (Some(option), scope),
            None => (None, words),
        };
        let scope = match scope {
            "none" => None,
            "all" | "own" => Some(scope),
            _ => panic!("unknown cell: {cell}"),
        };
        Self { option, scope, basis }
    }

    /// What a user with these options holds.
    pub fn held(&self, ticked: Ticks) -> Option<&'static str> {
        self.scope.filter(|_| self.option.is_none_or(|option| ticked.has(option)))
    }
}

pub fn lines() -> &'static [Line] {
    static LINES: OnceLock<Vec<Line>> = OnceLock::new();
    LINES.get_or_init(|| {
        include_str!("../matrix.txt")
            .lines()
            .filter(|line| !line.starts_with('#') && !line.is_empty())
            .map(Line::read)
            .collect()
    })
}

/// All of them, in order.
pub fn capabilities() -> Vec<&'static str> {
    let mut capabilities: Vec<_> = lines().iter().map(|line| line.capability).collect();
    capabilities.dedup();
    capabilities
}

/// The line of a capability in an account of this kind; if the kind does not have it, the line of the kind that does.
pub fn line(capability: &str, kind: &str) -> &'static Line {
    let mut of_capability = lines().iter().filter(|line| line.capability == capability);
    let first = of_capability.clone().next().unwrap_or_else(|| panic!("no line for {capability}"));
    of_capability.find(|line| line.is_in(kind)).unwrap_or(first)
}

/// What a well-formed user is answered.
pub fn expected(question: &Question) -> Answer {
    let user = &question.user;
    let line = line(question.capability, user.kind);
    let cell = line.cell(user.role);
    let scope = cell.held(user.ticked).filter(|_| line.is_in(user.kind) && line.is_included(user));
    let code = if !line.is_in(user.kind) {
        "not-in-account-kind"
    } else if !line.is_included(user) {
        "not-in-subscription"
    } else if cell.scope.is_none() {
        "role-denied"
    } else {
        match scope {
            None => "option-off",
            Some(scope) => about(question, scope),
        }
    };
    Answer {
        allowed: code == "granted",
        code: code.to_owned(),
        scope: scope.map(str::to_owned),
        basis: Some(cell.basis.to_owned()),
    }
}

/// The code for someone who holds `scope`. Rule 9: whose the record is matters to those who hold their own, and to nobody else.
fn about(question: &Question, scope: &str) -> &'static str {
    let user = &question.user;
    let (owner, account) = match question.about {
        About::Nothing => return if scope == "own" { "record-needed" } else { "granted" },
        About::NotARecord => return "invalid-record",
        About::Record { owner, account } => (owner, account),
    };
    if scope == "own" && owner == Some("") || user.account.is_some() && account == Some("") {
        "invalid-record"
    } else if user.account.is_some() && account != user.account {
        "other-account"
    } else if scope == "own" && owner != Some(user.id) {
        "not-owner"
    } else {
        "granted"
    }
}
