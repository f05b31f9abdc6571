//! One thing wrong in the middle of what is right, in every place of every call: it is named, and nothing else happens.

use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use super::hostile::{self, Spoiled};
use super::{BY_INES, INES, LEA, LEAS, TOM, TOMS, answer, assert_the_next_call_is_right, call_with, refusal, team};
use crate::claim;
use crate::hostile::{coercible, count, not_choices, watch};
use crate::page::Page;
use crate::support::engine::{get, js, json, list, object, text};

/// What a call gives to its good arguments.
fn good(name: &str) -> JsValue {
    let good = hostile::good().into_iter().find(|good| good.call() == name).expect("a call");
    good.run().expect("an answer")
}

/// One problem, at its path; or an answer, where nothing is to blame.
#[track_caller]
fn assert_blamed(spoiled: &Spoiled) {
    let (title, code) = (spoiled.title(), spoiled.code());
    if code.is_empty() {
        spoiled.run().unwrap_or_else(|error| panic!("{title}: threw {error:?}"));
        return;
    }
    let refused = refusal(&title, spoiled.run());
    assert_eq!(refused.places(), [(spoiled.path().as_str(), code.as_str())], "{title}");
    let general = if spoiled.call() == "parseUser" { "invalid-user" } else { &code };
    assert_eq!(refused.code, general, "{title}");
}

/// The same users, whatever else was given.
#[track_caller]
fn assert_says_the_same(spoiled: &Spoiled) {
    let answer = spoiled.run().unwrap_or_else(|error| panic!("{}: threw {error:?}", spoiled.title()));
    assert_eq!(hostile::said(&answer), hostile::said(&good(&spoiled.call())), "{}", spoiled.title());
}

claim! {
    fn a_value_of_another_type_is_one_problem_at_its_path() {
        for spoiled in hostile::malformed() {
            assert_blamed(&spoiled);
        }
        assert_the_next_call_is_right("values of other types");
    }
}

claim! {
    fn what_is_no_object_at_all_is_one_problem_at_its_path() {
        for spoiled in hostile::not_arguments() {
            assert_blamed(&spoiled);
            assert_the_next_call_is_right(&spoiled.title());
        }
    }
}

claim! {
    fn a_getter_that_throws_is_one_problem_at_its_path() {
        for spoiled in hostile::unreadable() {
            assert_blamed(&spoiled);
            assert_the_next_call_is_right(&spoiled.title());
        }
    }
}

claim! {
    /// At its path, or where it was about to be read: nothing can be said about what is inside.
    fn an_object_that_cannot_be_looked_at_is_a_problem() {
        for spoiled in hostile::closed() {
            let (title, code, place) = (spoiled.title(), spoiled.code(), spoiled.path());
            let answer = spoiled.run();
            if code.is_empty() && answer.is_ok() {
                continue;
            }
            let refused = refusal(&title, answer);
            if code.is_empty() {
                assert!(["invalid-team", "invalid-user", "not-permitted"].contains(&refused.code.as_str()), "{title}: {refused:?}");
            } else {
                assert_eq!(refused.code, code, "{title}");
                let path = &refused.problems[0].path;
                assert!(place.starts_with(path) || path.starts_with(&place), "{title}: at {path}");
            }
            assert_the_next_call_is_right(&title);
        }
    }
}

claim! {
    /// Where a field may be the application's own, it is kept, and says nothing.
    fn an_unknown_field_is_one_problem_in_a_change_and_in_a_user_who_is_parsed_and_kept_elsewhere() {
        for spoiled in hostile::unknown_fields() {
            if spoiled.code().is_empty() {
                assert_says_the_same(&spoiled);
            } else {
                assert_blamed(&spoiled);
            }
        }
        assert_the_next_call_is_right("unknown fields");
    }
}

claim! {
    fn what_no_json_could_have_carried_is_not_asked_about() {
        for spoiled in hostile::invisible_fields() {
            let answer = spoiled.run().unwrap_or_else(|error| panic!("{}: threw {error:?}", spoiled.title()));
            assert_eq!(json(&answer), json(&good(&spoiled.call())), "{}", spoiled.title());
        }
    }
}

claim! {
    /// What was checked is what is done: nothing can be one thing for the check and another after it.
    fn the_first_reading_counts_for_there_is_only_one() {
        for spoiled in hostile::changing_ones() {
            assert_says_the_same(&spoiled);
        }
        for spoiled in hostile::late_ones() {
            assert_blamed(&spoiled);
        }
    }
}

claim! {
    fn a_field_that_is_not_the_objects_own_is_one_problem_at_its_path() {
        for spoiled in hostile::not_own() {
            assert_blamed(&spoiled);
        }
        assert_the_next_call_is_right("fields of others");
    }
}

claim! {
    fn null_is_nothing_where_databases_give_it() {
        for spoiled in hostile::ordinary_nulls() {
            let title = spoiled.title();
            // Without the practice view, its tick is not available: then both are refused, for that.
            let held = |answer: Result<JsValue, JsValue>| match answer {
                Ok(answer) => hostile::held(&answer),
                error => format!("{:?}", refusal(&title, error).places()),
            };
            let (null, without) = (held(spoiled.run()), held(spoiled.without()));
            assert_eq!(null, without, "{title}");
            assert!(!null.contains("invalid-"), "{title}: {null}");
        }
    }
}

claim! {
    fn a_getter_that_makes_a_call_changes_nothing_and_the_next_call_is_right() {
        for spoiled in hostile::asking_ones() {
            let answer = spoiled.run().unwrap_or_else(|error| panic!("{}: threw {error:?}", spoiled.title()));
            assert_eq!(json(&answer), json(&good(&spoiled.call())), "{}", spoiled.title());
        }
        assert_the_next_call_is_right("calls in the middle of calls");
    }
}

/// In a page of its own, for an instance whose stack is lost would fail every test that comes after.
#[wasm_bindgen_test]
async fn a_getter_that_makes_calls_for_ever_is_survived() {
    let page = Page::fresh().await;
    let args = [js(&team()), js(BY_INES), js(TOMS), js("{ role: 'standard-user' }")];
    let before = json(&page.call("updateUser", &args).expect("an answer"));
    for endless in hostile::endless_calls(&page.0) {
        let title = endless.title();
        if let Err(error) = endless.call() {
            assert!(!page.code_of(&error).is_empty(), "{title}: an answer or a PermissionError");
        }
        match page.call("updateUser", &args) {
            Ok(answer) => assert_eq!(json(&answer), before, "after {title}"),
            Err(error) => panic!("after {title}: {}", text(&error, "message")),
        }
    }
}

claim! {
    fn a_team_counts_by_its_members_however_it_is_held() {
        let clean = json(&good("removeUser"));
        for odd in hostile::odd_teams() {
            let answer = odd.run().unwrap_or_else(|error| panic!("{}: threw {error:?}", odd.title()));
            assert_eq!(json(&answer), clean, "{}", odd.title());
        }
    }
}

claim! {
    fn each_field_is_read_at_most_once_and_nothing_is_changed() {
        for good in hostile::good() {
            let title = good.title();
            for watched in [count, watch] {
                let given = good.given();
                let watched: Vec<_> = given.iter().map(|arg| arg.is_object().then(|| watched(arg))).collect();
                let args: Vec<_> =
                    watched.iter().zip(&given).map(|(watched, arg)| watched.as_ref().map_or(arg.clone(), |watched| watched.value())).collect();
                call_with(&title, &args).unwrap_or_else(|error| panic!("{title}: threw {error:?}"));
                for log in watched.iter().flatten().map(|watched| watched.log()) {
                    assert!(!log.is_empty(), "{title} read nothing of an argument");
                    for done in &log {
                        let reads = ["get ", "getOwnPropertyDescriptor ", "has ", "ownKeys ", "getPrototypeOf "];
                        let is_read = !done.contains(' ') || reads.iter().any(|read| done.starts_with(read));
                        assert!(is_read, "{title} did {done}");
                        let is_value = !done.contains(' ') || done.starts_with("get ");
                        let times = log.iter().filter(|other| *other == done).count();
                        assert!(!is_value || times == 1, "{title}: {done}, {times} times");
                    }
                }
            }
        }
    }
}

claim! {
    fn nothing_is_ever_coerced() {
        let wanted = |wanted: &str| coercible(&wanted.into());
        let (id, role, kind, name) = (wanted("id-of-chloe"), wanted("standard-user"), wanted("client"), wanted("Sam"));
        let (actor, tick, locale, length) = (wanted("id-of-amelie"), coercible(&JsValue::TRUE), wanted("en"), coercible(&JsValue::from(2)));
        let account = object(&[("id", id.value()), ("kind", kind.value()), ("practiceViewIncluded", tick.value())]);
        let options = object(&[("publishDocuments", tick.value())]);
        let all = object(&[
            ("id", id.value()),
            ("role", role.value()),
            ("account", account.clone()),
            ("options", options.clone()),
            ("name", name.value()),
            ("colour", name.value()),
        ]);
        let change = object(&[("role", role.value()), ("options", options.clone())]);
        let choices = object(&[("locale", locale.value())]);
        // A team that is none, a good one with members who are none, and a good one.
        let list = object(&[("length", length.value()), ("0", all.clone())]);
        let nobody = object(&[("id", "id-of-chloe".into()), ("role", role.value()), ("options", options), ("name", name.value())]);
        let teams = [
            object(&[("account", account), ("users", list)]),
            object(&[("users", js_sys::Array::of2(&js(INES), &nobody).into())]),
            object(&[("users", js_sys::Array::of2(&js(INES), &all).into())]),
            js(&team()),
        ];
        let mut calls = vec![
            ("parseUser", vec![all.clone()]),
            ("parseTeam", vec![teams[0].clone()]),
            ("parseTeam", vec![teams[2].clone()]),
            ("comparePermissions", vec![all.clone(), all.clone(), choices.clone()]),
            ("updateUser", vec![teams[1].clone(), js(BY_INES), js(LEAS), js("{}"), choices.clone()]),
        ];
        for team in &teams {
            calls.extend([
                ("createUser", vec![team.clone(), js(BY_INES), all.clone(), choices.clone()]),
                ("updateUser", vec![team.clone(), js(BY_INES), js(LEAS), change.clone(), choices.clone()]),
                ("updateUser", vec![team.clone(), actor.value(), js(LEAS), js("{}"), choices.clone()]),
                ("removeUser", vec![team.clone(), js(BY_INES), id.value(), choices.clone()]),
                ("removeUser", vec![team.clone(), actor.value(), js(TOMS), choices.clone()]),
            ]);
        }
        for (call, args) in calls {
            refusal(call, call_with(call, &args));
        }
        // And where nothing else is wrong, the locale alone.
        call_with("updateUser", &[js(&team()), js(BY_INES), js(TOMS), js("{}"), choices]).expect("an answer");
        for asked in [id, role, kind, name, tick, locale, length, actor] {
            assert!(asked.log().is_empty(), "coerced by {:?}", asked.log());
        }
    }
}

claim! {
    fn nothing_counts_that_every_object_inherits() {
        for pollution in hostile::polluted_changes() {
            let (clean, polluted) = (pollution.clean(), pollution.polluted());
            let same = clean.chars().zip(polluted.chars()).take_while(|(one, other)| one == other).count();
            let excerpt = |text: &str| text.chars().skip(same.saturating_sub(120)).take(240).collect::<String>();
            assert!(
                clean == polluted,
                "{}:\nwithout …{}…\nwith    …{}…",
                pollution.title(), excerpt(&clean), excerpt(&polluted),
            );
            assert_eq!(pollution.opened(), [""; 0], "{}: what is found and not own gives nothing", pollution.title());
            assert_the_next_call_is_right(&pollution.title());
        }
    }
}

claim! {
    fn choices_that_are_none_never_make_a_call_throw() {
        let french = answer("comparePermissions", &format!("{LEA}, {TOM}"));
        for choices in not_choices() {
            let title = choices.title();
            let given = call_with("comparePermissions", &[js(LEA), js(TOM), choices.value()]);
            assert_eq!(json(&given.unwrap_or_else(|error| panic!("{title}: threw {error:?}"))), json(&french), "{title}");
            for (call, mut args) in [
                ("createUser", vec![js(&team()), js(BY_INES), js(super::NEW)]),
                ("updateUser", vec![js(&team()), js(BY_INES), js(TOMS), js("{}")]),
                ("removeUser", vec![js(&team()), js(BY_INES), js(TOMS)]),
            ] {
                args.push(choices.value());
                let given = call_with(call, &args).unwrap_or_else(|error| panic!("{title}: {call} threw {error:?}"));
                assert!(list(&get(&given, "lost")).iter().all(|step| !text(step, "title").is_empty()), "{title}: {call}");
            }
        }
    }
}
