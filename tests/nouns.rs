//! The nouns of the model, as docs/model.md describes them: what a cell says besides who may, the options as a set, the
//! points that are left open, and the names that a slip of the hand could have meant.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::arithmetic_side_effects
)]
#![cfg(not(target_arch = "wasm32"))] // in a browser the same is asked of the package: tests/boundary

mod support;

use dossier_roles::{
    Basis, Capability, Change, NoHolder, OpenPoint, OptionKey, Options, PerRole, Question, Relation, Remedy, Role,
    Scope, Section, User,
};
use support::oracle::lines;

fn cells() -> impl Iterator<Item = (Capability, Role)> {
    Capability::ALL.into_iter().flat_map(|capability| Role::ALL.map(|role| (capability, role)))
}

// What a cell says besides who may.

#[test]
fn a_stated_cell_cites_the_section_that_states_it_and_no_other_cell_cites_one() {
    for section in Section::ALL {
        assert_eq!(Basis::Stated(section).section(), Some(section));
    }
    for (capability, role) in cells() {
        let basis = capability.cell(role).basis;
        assert_eq!(basis.section().is_some(), basis.id() == "stated", "{capability} {role}");
    }
}

#[test]
fn a_section_is_of_the_article_that_its_id_begins_with() {
    for section in Section::ALL {
        let article = section.id().strip_prefix('A').and_then(|rest| rest.split(' ').next());
        assert_eq!(article, Some(section.article().to_string().as_str()), "{section}");
    }
}

#[test]
fn the_first_thirteen_rows_are_those_of_the_source_table_and_the_other_six_are_not() {
    for line in lines() {
        let capability: Capability = line.capability.parse().unwrap();
        assert_eq!(capability.is_in_source_table(), line.number <= 13, "{capability}");
    }
}

#[test]
fn the_capabilities_that_are_about_a_record_are_those_of_which_the_text_says_so_and_only_they_are_held_for_ones_own() {
    for line in lines() {
        let capability: Capability = line.capability.parse().unwrap();
        assert_eq!(capability.has_record(), line.has_record, "{capability}");
        let is_own = |role| capability.cell(role).grant.scope() == Some(Scope::Own);
        assert!(line.has_record || !Role::ALL.into_iter().any(is_own), "{capability}");
    }
}

#[test]
fn what_a_cell_gives_once_it_applies_is_what_the_text_says_behind_its_option() {
    for line in lines() {
        let capability: Capability = line.capability.parse().unwrap();
        for (role, cell) in Role::ALL.into_iter().zip(&line.cells) {
            let scope = capability.cell(role).grant.scope();
            assert_eq!(scope.map(Scope::id), cell.scope, "{capability} {role}");
        }
    }
}

#[test]
fn a_question_is_about_the_cell_of_its_askers_role_and_about_none_without_an_asker_or_a_capability() {
    for (capability, role) in cells() {
        let holder = User::new("me", role).holder();
        let question = Question { holder, capability: Some(capability), relation: Relation::NoRecord };
        assert_eq!(question.cell(), Some(capability.cell(role)), "{capability} {role}");
        assert_eq!(Question { holder: Err(NoHolder::UnknownRole), ..question }.cell(), None);
        assert_eq!(Question { capability: None, ..question }.cell(), None);
    }
}

// The options as a set.

#[test]
fn options_cross_as_four_bits_the_first_lowest_and_any_other_bit_means_nothing() {
    assert_eq!(Options::NONE.bits(), 0);
    for (place, option) in OptionKey::ALL.into_iter().enumerate() {
        assert_eq!(Options::NONE.with(option).bits(), 1 << place, "{option}");
    }
    for bits in 0..16 {
        assert_eq!(Options::from_bits(bits).bits(), bits);
        assert_eq!(Options::from_bits(bits | !0b1111), Options::from_bits(bits));
    }
}

#[test]
fn a_tick_changes_its_own_option_and_no_other_and_twice_is_as_once() {
    for bits in 0..16 {
        let options = Options::from_bits(bits);
        for option in OptionKey::ALL {
            for other in OptionKey::ALL {
                assert_eq!(options.with(option).has(other), other == option || options.has(other));
                assert_eq!(options.without(option).has(other), other != option && options.has(other));
            }
            assert_eq!(options.with(option).with(option), options.with(option));
            assert_eq!(options.without(option).without(option), options.without(option));
        }
        assert_eq!(
            options.iter().collect::<Vec<_>>(),
            OptionKey::ALL.into_iter().filter(|option| options.has(*option)).collect::<Vec<_>>()
        );
        for other in (0..16).map(Options::from_bits) {
            assert_eq!(options.minus(other), other.iter().fold(options, Options::without));
        }
    }
}

// What is left open.

#[test]
fn the_ledger_leaves_open_the_cells_that_the_model_lists() {
    let open = |point: OpenPoint| -> Vec<(u8, &str)> {
        let about = cells().filter(|(capability, role)| point.is_about(*capability, *role));
        about.map(|(capability, role)| (capability.row().number, role.id())).collect()
    };
    assert_eq!(open(OpenPoint::MerchantConnectors), [(4, "expense-approver"), (4, "standard-user")]);
    assert_eq!(open(OpenPoint::BankRows), [(3, "expense-approver"), (5, "expense-approver")]);
    assert_eq!(open(OpenPoint::SubmissionHistory), [(9, "expense-approver")]);
    assert_eq!(open(OpenPoint::PublishingScope), [(11, "standard-user")]);
    assert_eq!(open(OpenPoint::OwnExpenseReport), [(13, "expense-approver")]);
    assert_eq!(open(OpenPoint::MissingVerb), [(11, "expense-approver")]);
    // Whether a tick starts on is no cell's, nor is what the model does not have.
    assert_eq!(open(OpenPoint::OptionDefaults), []);
    assert_eq!(open(OpenPoint::NotInTheModel), []);
    // What these two are about is what the cells mean, and not whether they say so.
    assert_eq!(open(OpenPoint::DocumentsOfNobody), []);
    assert_eq!(open(OpenPoint::LostPracticeView), []);
    let options: Vec<_> = OpenPoint::OptionDefaults.capabilities().iter().map(|row| row.row().number).collect();
    assert_eq!(options, [11, 12, 15, 18, 19], "the rows that stand under an option");
    assert!(OpenPoint::NotInTheModel.capabilities().is_empty());
    assert_eq!(OpenPoint::DocumentsOfNobody.capabilities(), [Capability::InvoicesView]);
    assert_eq!(OpenPoint::LostPracticeView.capabilities(), [Capability::PracticeView]);
}

// Remedies.

#[test]
fn a_remedy_names_the_option_to_tick_or_the_roles_to_give_with_a_change_for_each_and_never_both() {
    for option in OptionKey::ALL {
        assert_eq!(Remedy::TickOption(option).option(), Some(option));
        assert_eq!(Remedy::TickOption(option).roles().count(), 0);
        let tick = Change { role: None, tick: Options::NONE.with(option), untick: Options::NONE };
        assert_eq!(Remedy::TickOption(option).changes().collect::<Vec<_>>(), [tick]);
    }
    let roles = PerRole { administrator: true, expense_approver: false, standard_user: true };
    let given = |role| Change { role: Some(role), tick: Options::NONE, untick: Options::NONE };
    let changes: Vec<_> = Remedy::ChangeRole(roles).changes().collect();
    assert_eq!(changes, [given(Role::Administrator), given(Role::StandardUser)]);
    for remedy in [Remedy::OwnRecord, Remedy::PassRecord, Remedy::OtherAccount, Remedy::Subscription] {
        assert_eq!((remedy.option(), remedy.roles().count(), remedy.changes().count()), (None, 0, 0));
    }
}

// Names.

#[test]
fn a_name_of_which_up_to_a_third_of_the_letters_differ_gets_a_suggestion_and_any_other_none() {
    let suggested =
        |name: &str| name.parse::<Capability>().unwrap_err().to_string().contains("did you mean `invoices.publish`?");
    for slip in ["invoices.pubish", "Invoices.Publish", "invoces.pblish", "invices.pblis", "nvces.pbish"] {
        assert!(suggested(slip), "{slip}");
    }
    for other in ["invoicespublishing-all", "nvces.pbis", "publish", "invoice"] {
        assert!(!suggested(other), "{other}");
    }
}
