//! Every decision of the model, in one canonical text. Its SHA-256 is what JavaScript's `modelDigest()` answers.

use super::{
    account::{Account, Edition},
    decision::{Decision, Question, decide},
    grant::Scope,
    matrix::Capability,
    option::OptionKey,
    record::{Record, Relation},
    role::Role,
    user::{Holder, User},
};

const ME: &str = "me";
/// The account's id, where it has one.
const HERE: &str = "here";

/// Every decision of the model: UTF-8, a line each, every line ended by a line feed.
///
/// ```text
/// standard-user practice with-view here createExpenseReports+addClients invoices.view other@here -> deny not-owner own
/// ```
///
/// Seven fields of the question, an arrow, three of the answer; a space between two of them. `-` is what is not there,
/// `malformed` what is there and cannot be read. Lines stand in the order of the fields, and the values of a field in the order
/// in which they are named here.
///
/// | field | values |
/// |---|---|
/// | role | those of the table |
/// | account kind | `client`, `practice` |
/// | subscription | `without-view`, `with-view`: whether it includes the practice view |
/// | the account's id | `-`, `here` |
/// | options ticked | every set, offered or not, counted in binary with the first option lowest; `+` between two |
/// | capability | those of the table |
/// | record | `-`, `malformed`, or the owner (`own`, `other`, `-`, `malformed`), an `@` and the account (`here`, `elsewhere`, `-`, `malformed`) |
/// | answer | `allow`, `deny` |
/// | code | why |
/// | scope | what is held before any record: `all`, `own`, `-` |
///
/// ```
/// let text = dossier_roles::canonical_text();
/// assert_eq!(
///     text.lines().next(),
///     Some("administrator client without-view - - team.manage-users - -> allow granted all")
/// );
/// ```
pub fn canonical_text() -> String {
    let mut text = String::new();
    let records = records();
    for user in users() {
        let who = who(&user);
        for capability in Capability::ALL {
            for (name, record) in &records {
                let decision = record.asked_of(&user, capability);
                let answer = if decision.is_allowed() { "allow" } else { "deny" };
                let (code, scope) = (decision.code, decision.scope.map_or("-", Scope::id));
                text += &format!("{who} {capability} {name} -> {answer} {code} {scope}\n");
            }
        }
    }
    text
}

/// Every user of every account, the account without and with an id.
fn users() -> impl Iterator<Item = User> {
    Role::ALL.into_iter().flat_map(|role| {
        Edition::all().flat_map(move |edition| {
            [None, Some(HERE)].into_iter().flat_map(move |id| {
                let everybody = Holder::all_in(edition).filter(move |holder| holder.role == role);
                everybody.map(move |Holder { options, .. }| User {
                    account: Account { id: id.map(str::to_owned), edition },
                    options,
                    ..User::new(ME, role)
                })
            })
        })
    })
}

fn who(user: &User) -> String {
    let Account { id, edition } = &user.account;
    let view = if edition.practice_view_included { "with-view" } else { "without-view" };
    let ticked: Vec<_> = user.options.iter().map(OptionKey::id).collect();
    let ticked = if ticked.is_empty() { "-".to_owned() } else { ticked.join("+") };
    format!("{} {} {view} {} {ticked}", user.role, edition.kind, id.as_deref().unwrap_or("-"))
}

/// What a question is about.
enum About {
    Nothing,
    /// Something that is no record: Rust has no value for it, JavaScript has many.
    NoRecord,
    Record(Record<'static>),
}

impl About {
    fn asked_of(&self, user: &User, capability: Capability) -> Decision {
        match self {
            Self::Nothing => decide(user, capability, None),
            Self::NoRecord => {
                let relation = Relation::Invalid;
                Question { holder: user.holder(), capability: Some(capability), relation }.decide()
            }
            Self::Record(record) => decide(user, capability, Some(record)),
        }
    }
}

/// Nothing, what is no record, and every record that the model tells apart: each with its name in the text.
fn records() -> Vec<(String, About)> {
    let owners = [("own", Some(ME)), ("other", Some("someone else")), ("-", None), ("malformed", Some(""))];
    let accounts = [(HERE, Some(HERE)), ("elsewhere", Some("elsewhere")), ("-", None), ("malformed", Some(""))];
    let mut records = vec![("-".to_owned(), About::Nothing), ("malformed".to_owned(), About::NoRecord)];
    for (owner, owner_id) in owners {
        for (account, account_id) in accounts {
            records.push((format!("{owner}@{account}"), About::Record(Record { owner_id, account_id })));
        }
    }
    records
}
