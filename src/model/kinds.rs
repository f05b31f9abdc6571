//! Who and what the rules tell apart: one of each kind of user and of record, for whoever tests with all of them.
//!
//! Nothing here knows the table: everybody asks everything about every record, and those who get the same answers, with the
//! same remedies, are of one kind.

use super::{
    account::{AccountKind, Edition},
    decision::{Decision, Question},
    matrix::Capability,
    option::{OptionKey, Options},
    record::{AccountMatch, OwnerMatch, Relation},
    remedy::Remedy,
    role::Role,
    user::Holder,
};

/// All that is said to one question.
type Answer = (Decision, Vec<Remedy>);

impl Edition {
    /// Every account: each kind, its subscription without and with the practice view.
    pub fn all() -> impl Iterator<Item = Self> + Clone {
        AccountKind::ALL
            .into_iter()
            .flat_map(|kind| [false, true].map(|practice_view_included| Self { kind, practice_view_included }))
    }

    /// One of each kind of account: those in which somebody gets another answer.
    ///
    /// ```
    /// use dossier_roles::Edition;
    /// let kinds = Edition::kinds();
    /// assert_eq!(kinds, [Edition::CLIENT, Edition::PRACTICE, Edition::PRACTICE_WITH_VIEW]);
    /// ```
    pub fn kinds() -> Vec<Self> {
        first_of_each(Self::all(), |edition| Holder::all_in(edition).map(answers_to).collect::<Vec<_>>())
    }
}

impl Holder {
    /// Everybody in an account: each role, with every set of options ticked, offered there or not.
    pub fn all_in(edition: Edition) -> impl Iterator<Item = Self> + Clone {
        Role::ALL.into_iter().flat_map(move |role| {
            Options::every_set().map(move |options| Self { role, edition, options, malformed: Options::NONE })
        })
    }

    /// One of each kind of user in an account, with as few options ticked as can be.
    ///
    /// ```
    /// use dossier_roles::{Edition, Holder};
    /// // The administrator, who has nothing to tick; the others with each set of the two options of a client file.
    /// assert_eq!(Holder::kinds_in(Edition::CLIENT).len(), 1 + 4 + 4);
    /// ```
    pub fn kinds_in(edition: Edition) -> Vec<Self> {
        first_of_each(Self::all_in(edition), answers_to)
    }
}

impl Relation {
    /// One of each kind of record, none and what is no record, for a user whose account has an id, or has none.
    ///
    /// What nobody owns is answered like what somebody else owns, and stands here all the same: rule 9 names it, and
    /// whoever handles records meets a field that is empty.
    ///
    /// ```
    /// use dossier_roles::Relation;
    /// assert_eq!(Relation::kinds(false).len(), 6);
    /// assert_eq!(Relation::kinds(true).len(), 11);
    /// ```
    pub fn kinds(has_account_id: bool) -> Vec<Self> {
        // Without an account id there is nothing to compare.
        let is_met = |relation: &Self| {
            has_account_id
                || !matches!(relation, Self::Known { account: AccountMatch::Other | AccountMatch::Missing, .. })
        };
        let met = Self::ALL.into_iter().filter(is_met);
        let told_apart = first_of_each(met.clone(), |relation| {
            Edition::all()
                .flat_map(Holder::all_in)
                .flat_map(|holder| answers_about(holder, relation))
                .collect::<Vec<_>>()
        });
        met.filter(|relation| *relation == Self::NOBODYS || told_apart.contains(relation)).collect()
    }

    /// A document that nobody deposited, in the user's own account.
    const NOBODYS: Self = Self::Known { account: AccountMatch::Same, owner: OwnerMatch::Missing };
}

impl Options {
    /// Every set of options, the first option lowest.
    pub fn every_set() -> impl Iterator<Item = Self> + Clone {
        (0..1_u32.wrapping_shl(OptionKey::ALL.len() as u32)).map(Self::from_bits)
    }
}

/// What somebody is told about everything.
fn answers_to(holder: Holder) -> Vec<Answer> {
    Relation::ALL.into_iter().flat_map(|relation| answers_about(holder, relation)).collect()
}

/// What somebody is told about one record.
fn answers_about(holder: Holder, relation: Relation) -> impl Iterator<Item = Answer> {
    Capability::ALL.into_iter().map(move |capability| {
        let question = Question { holder: Ok(holder), capability: Some(capability), relation };
        (question.decide(), question.remedies().collect())
    })
}

/// The first of each that a function says the same of.
fn first_of_each<T: Copy, Said: PartialEq>(all: impl Iterator<Item = T>, says: impl Fn(T) -> Said) -> Vec<T> {
    let mut kinds: Vec<(T, Said)> = Vec::new();
    for one in all {
        let said = says(one);
        if kinds.iter().all(|(_, known)| *known != said) {
            kinds.push((one, said));
        }
    }
    kinds.into_iter().map(|(one, _)| one).collect()
}
