//! The first oracle: tests/matrix.txt, typed by hand, and the reader that the tests have for it. Nothing here comes from the
//! model: the names, their order and the rules are written a second time.

#[allow(dead_code, reason = "the tests use more of it")]
#[path = "../../../tests/support/oracle.rs"]
mod oracle;
#[allow(dead_code, reason = "the tests use more of it")]
#[path = "../../../tests/support/question.rs"]
mod question;

use question::{About, ELSEWHERE, HERE, ME, ROLES, SOMEONE_ELSE, Ticks, User};

/// The canonical text, as tests/matrix.txt would have it.
pub fn text() -> String {
    let mut text = String::new();
    for user in users() {
        let who = who(&user);
        for capability in oracle::capabilities() {
            for about in About::everything() {
                let answer = oracle::expected(&user.asks(capability, about));
                let allowed = if answer.allowed { "allow" } else { "deny" };
                let (record, code, scope) = (record(about), answer.code, answer.scope.unwrap_or("-".to_owned()));
                text += &format!("{who} {capability} {record} -> {allowed} {code} {scope}\n");
            }
        }
    }
    text
}

fn users() -> Vec<User<'static>> {
    let mut users = Vec::new();
    for role in ROLES {
        for kind in ["client", "practice"] {
            for included in [false, true] {
                for account in [None, Some(HERE)] {
                    for ticked in Ticks::every_set() {
                        users.push(User { id: ME, role, kind, included, account, ticked });
                    }
                }
            }
        }
    }
    users
}

fn who(user: &User) -> String {
    let view = if user.included { "with-view" } else { "without-view" };
    let ticked = user.ticked.names().join("+");
    let ticked = if ticked.is_empty() { "-" } else { &ticked };
    format!("{} {} {view} {} {ticked}", user.role, user.kind, place(user.account))
}

fn record(about: About) -> String {
    match about {
        About::Nothing => "-".to_owned(),
        About::NotARecord => "malformed".to_owned(),
        About::Record { owner, account } => {
            let owner = match owner {
                Some(ME) => "own",
                Some(SOMEONE_ELSE) => "other",
                Some(_) => "malformed",
                None => "-",
            };
            format!("{owner}@{}", place(account))
        }
    }
}

fn place(account: Option<&str>) -> &'static str {
    match account {
        None => "-",
        Some(HERE) => "here",
        Some(ELSEWHERE) => "elsewhere",
        Some(_) => "malformed",
    }
}
