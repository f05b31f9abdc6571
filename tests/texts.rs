//! The table of words: each row is written as its language is written, and each is said somewhere.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::arithmetic_side_effects
)]
#![cfg(not(target_arch = "wasm32"))] // in a browser the same is asked of the package: tests/boundary

use dossier_roles::{
    AccountKind, AccountMatch, Capability, CellWords, Code, Edition, Group, Holder, Locale, NoHolder, OpenPoint,
    OptionKey, Options, OwnerMatch, Question, Relation, Role, Section, Sentence, Text,
};

const EDITIONS: [Edition; 3] = [Edition::CLIENT, Edition::PRACTICE, Edition::PRACTICE_WITH_VIEW];

/// Every question of every user, of whoever is none, and about what is no capability.
fn every_question() -> Vec<Question> {
    let options = || (0..16).map(Options::from_bits);
    let users = Role::ALL.into_iter().flat_map(|role| {
        let of =
            move |edition| options().map(move |options| Holder { role, edition, options, malformed: Options::NONE });
        EDITIONS.into_iter().flat_map(of).map(Ok)
    });
    let holders: Vec<_> = users.chain([Err(NoHolder::Invalid), Err(NoHolder::UnknownRole)]).collect();
    let capabilities: Vec<_> = Capability::ALL.into_iter().map(Some).chain([None]).collect();
    let mut questions = Vec::new();
    for holder in holders {
        for capability in &capabilities {
            questions.extend(Relation::ALL.map(|relation| Question { holder, capability: *capability, relation }));
        }
    }
    questions
}

/// Whatever is said of those questions: why, and what would change it.
fn every_sentence() -> Vec<Sentence> {
    let mut sentences = Vec::new();
    for question in every_question() {
        let remedies = question.remedies().map(|remedy| remedy.sentence(question.account_kind()));
        for sentence in remedies.chain([question.sentence()]) {
            if !sentences.contains(&sentence) {
                sentences.push(sentence);
            }
        }
    }
    sentences
}

/// The rows that are only ever a part of a sentence: what stands before and after a blank, and between two words in it.
fn parts() -> Vec<Text> {
    let around = every_sentence().into_iter().filter_map(|sentence| Some([sentence.before, sentence.after?]));
    around.flatten().chain([Text::Or]).collect()
}

fn every_string() -> impl Iterator<Item = (Text, Locale, &'static str)> {
    Text::ALL.into_iter().flat_map(|text| Locale::ALL.map(|locale| (text, locale, text.get(locale))))
}

/// What is wrong with a string in any language.
fn fault(string: &str) -> Option<&'static str> {
    let spaces =
        string.chars().zip(string.chars().skip(1)).any(|(one, next)| one.is_whitespace() && next.is_whitespace());
    match string {
        "" => Some("empty"),
        _ if spaces => Some("two spaces"),
        _ if string.chars().any(|char| char.is_whitespace() && char != ' ' && char != '\u{a0}') => Some("an odd space"),
        _ => None,
    }
}

/// Where a string breaks the rule of French: a no-break space before `: ; ! ? »` and after `«`, and nowhere else.
fn french_fault(string: &str) -> Option<&str> {
    let places = || string.char_indices();
    let before = |at: usize| string[..at].chars().next_back();
    let after = |at: usize, char: char| string[at + char.len_utf8()..].chars().next();
    let is_wrong = |(at, char): (usize, char)| match char {
        ':' | ';' | '!' | '?' | '»' => before(at) != Some('\u{a0}'),
        '«' => after(at, char) != Some('\u{a0}'),
        '\u{a0}' => before(at) != Some('«') && !matches!(after(at, char), Some(':' | ';' | '!' | '?' | '»')),
        _ => false,
    };
    places().find(|place| is_wrong(*place)).map(|(at, _)| &string[at..])
}

#[test]
fn the_place_of_a_text_is_its_row() {
    for (row, text) in (0..).zip(Text::ALL) {
        assert_eq!(text.place(), row, "{text:?}");
    }
}

#[test]
fn no_text_is_empty_or_has_two_spaces_in_a_row() {
    for (text, locale, string) in every_string() {
        assert_eq!(fault(string), None, "{text:?} in {locale}: {string:?}");
    }
    assert_eq!(fault(""), Some("empty"));
    assert_eq!(fault("no\u{a0} way"), Some("two spaces"));
    assert_eq!(fault("no\tway"), Some("an odd space"));
}

#[test]
fn only_a_part_of_a_sentence_begins_or_ends_with_a_space() {
    let parts = parts();
    for (text, locale, string) in every_string() {
        assert!(string.trim() == string || parts.contains(&text), "{text:?} in {locale}: {string:?}");
    }
}

#[test]
fn a_sentence_is_whole_in_every_language() {
    for sentence in every_sentence() {
        for locale in Locale::ALL {
            let said = sentence.get(locale);
            assert_eq!(fault(&said), None, "{said:?}");
            assert_eq!(said.trim(), said, "{said:?}");
            assert!(said.starts_with(char::is_uppercase) && said.ends_with('.'), "{said:?}");
            assert_eq!(french_fault(&said).filter(|_| locale == Locale::French), None, "{said:?}");
            // Where one piece meets the next, there is something between two words.
            let pieces: Vec<_> = sentence.pieces().into_iter().flatten().map(|piece| piece.get(locale)).collect();
            for pair in pieces.windows(2) {
                let words = pair[0].ends_with(char::is_alphanumeric) && pair[1].starts_with(char::is_alphanumeric);
                assert!(!words, "{pieces:?}");
            }
        }
    }
}

#[test]
fn french_has_a_no_break_space_wherever_its_punctuation_asks_for_one() {
    for text in Text::ALL {
        let string = text.get(Locale::French);
        assert_eq!(french_fault(string), None, "{text:?}: {string:?}");
    }
    for wrong in ["oui : non", "oui; non", "non\u{202f}!", "« non\u{a0}»", "«\u{a0}non »", "un\u{a0}mot", "?"] {
        assert!(french_fault(wrong).is_some(), "{wrong:?}");
    }
    assert_eq!(french_fault("l'option «\u{a0}Publier\u{a0}»\u{a0}: non"), None);
}

#[test]
fn no_other_language_has_the_punctuation_of_french() {
    for (text, locale, string) in every_string().filter(|(_, locale, _)| *locale != Locale::French) {
        assert!(!string.contains(['\u{a0}', '«', '»']), "{text:?} in {locale}: {string:?}");
    }
}

#[test]
fn every_text_is_said_somewhere() {
    let mut said = Vec::new();
    for role in Role::ALL {
        said.extend([role.title(), role.summary(), role.recommended_for()]);
    }
    for kind in AccountKind::ALL {
        said.push(kind.title());
        for option in OptionKey::ALL {
            said.push(option.title(kind));
            said.extend(option.note(kind));
        }
    }
    said.extend(Group::ALL.map(Group::title));
    said.extend(Section::ALL.map(Section::title));
    for point in OpenPoint::ALL {
        said.extend([point.title(), point.readings(), point.taken()]);
    }
    for capability in Capability::ALL {
        said.push(capability.title());
        for (role, edition) in Role::ALL.into_iter().flat_map(|role| EDITIONS.map(|edition| (role, edition))) {
            let cell = CellWords::new(capability, role, edition);
            said.push(cell.label);
            said.extend(cell.notes.into_iter().flatten());
        }
    }
    for sentence in every_sentence() {
        said.extend(sentence.pieces().into_iter().flatten());
    }
    let unsaid: Vec<_> = Text::ALL.into_iter().filter(|text| !said.contains(text)).collect();
    // No cell gives one's own expense reports by role alone; the model is always ready; and where an account of the other kind
    // would have the right, the answer says so.
    assert_eq!(unsaid, [Text::CellOwnExpenseReports, Text::CodeNotReady, Text::CodeNotInAccountKind]);
}

#[test]
fn a_document_that_nobody_owns_is_refused_in_words_that_are_true_of_it() {
    let options = Options::NONE;
    let lea = Holder { role: Role::StandardUser, edition: Edition::CLIENT, options, malformed: options };
    for owner in [OwnerMatch::Other, OwnerMatch::Missing] {
        let relation = Relation::Known { account: AccountMatch::Same, owner };
        let question = Question { holder: Ok(lea), capability: Some(Capability::InvoicesView), relation };
        assert_eq!(question.decide().code, Code::NotOwner);
        let english = "This right covers only one's own documents, and this is not one of them.";
        assert_eq!(question.message(Locale::English), english, "{owner:?}");
        let french = "Ce droit ne vaut que pour ses propres documents, et celui-ci n'en est pas un.";
        assert_eq!(question.message(Locale::French), french, "{owner:?}");
    }
}
