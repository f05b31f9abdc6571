//! A decision in words: why, and what would change it.

use super::{locale::Locale, sentence::Sentence, table::Text};
use crate::model::{
    account::AccountKind,
    decision::{Code, Question},
    matrix::Capability,
    option::OptionKey,
    remedy::Remedy,
    role::Role,
};

impl Question {
    /// Why the answer is what it is: one sentence, for a tooltip.
    ///
    /// ```
    /// use dossier_roles::{Capability, Locale, Question, Relation, Role, User};
    /// let lea = User::new("u-lea", Role::StandardUser);
    /// let question = Question {
    ///     holder: lea.holder(),
    ///     capability: Some(Capability::InvoicesPublish),
    ///     relation: Relation::OWN,
    /// };
    /// let why = question.message(Locale::English);
    /// assert_eq!(why, "This needs the option “Publish to the accounting software”, which is not ticked.");
    /// ```
    pub fn message(&self, locale: Locale) -> String {
        self.sentence().get(locale)
    }

    /// The same, in every language.
    pub fn sentence(&self) -> Sentence {
        self.why(self.decide().code)
    }

    /// Why the answer is what it is, where that is known.
    pub(crate) fn why(&self, code: Code) -> Sentence {
        let role = self.holder.ok().map(|holder| holder.role.title());
        let option = self.option().map(|option| option.title(self.account_kind()));
        let only = self.capability.and_then(Capability::exists_only);
        match code {
            Code::Granted => match option {
                Some(_) => Sentence::around(Text::CodeGrantedByOptionBefore, option, Text::CodeGrantedByOptionAfter),
                None => Sentence::around(Text::CodeGrantedByRoleBefore, role, Text::CodeGrantedByRoleAfter),
            },
            Code::NotReady => Sentence::plain(Text::CodeNotReady),
            Code::InvalidUser => Sentence::plain(Text::CodeInvalidUser),
            Code::UnknownRole => Sentence::plain(Text::CodeUnknownRole),
            Code::UnknownCapability => Sentence::plain(Text::CodeUnknownCapability),
            Code::NotInAccountKind => Sentence::plain(only.unwrap_or(Text::CodeNotInAccountKind)),
            Code::NotInSubscription => Sentence::plain(Text::CodeNotInSubscription),
            Code::RoleDenied => Sentence::around(Text::CodeRoleDeniedBefore, role, Text::CodeRoleDeniedAfter),
            Code::OptionOff => Sentence::around(Text::CodeOptionOffBefore, option, Text::CodeOptionOffAfter),
            Code::InvalidRecord => Sentence::plain(Text::CodeInvalidRecord),
            Code::OtherAccount => Sentence::plain(Text::CodeOtherAccount),
            Code::RecordNeeded => Sentence::plain(Text::CodeRecordNeeded),
            Code::NotOwner => Sentence::plain(Text::CodeNotOwner),
        }
    }

    /// The kind of the user's account; a client file's where there is no user.
    pub fn account_kind(&self) -> AccountKind {
        self.holder.map_or(AccountKind::Client, |holder| holder.edition.kind)
    }

    /// The option that the answer stands under.
    fn option(&self) -> Option<OptionKey> {
        self.cell()?.grant.option(self.account_kind())
    }
}

impl Remedy {
    /// Its name in JavaScript.
    pub const fn id(self) -> &'static str {
        match self {
            Self::TickOption(_) => "tick-option",
            Self::ChangeRole(_) => "change-role",
            Self::OwnRecord => "own-record",
            Self::PassRecord => "pass-record",
            Self::OtherAccount => "other-account",
            Self::Subscription => "subscription",
        }
    }

    /// What to do: one sentence. `kind` is that of the user's account, where an option may have a title of its own.
    pub fn message(self, kind: AccountKind, locale: Locale) -> String {
        self.sentence(kind).get(locale)
    }

    /// The same, in every language.
    pub fn sentence(self, kind: AccountKind) -> Sentence {
        match self {
            Self::TickOption(option) => {
                Sentence::around(Text::RemedyTickOptionBefore, Some(option.title(kind)), Text::RemedyTickOptionAfter)
            }
            Self::ChangeRole(_) => {
                let mut titles = self.roles().map(Role::title);
                let (word, other) = (titles.next(), titles.next());
                Sentence { other, ..Sentence::around(Text::RemedyChangeRoleBefore, word, Text::RemedyChangeRoleAfter) }
            }
            Self::OwnRecord => Sentence::plain(Text::RemedyOwnRecord),
            Self::PassRecord => Sentence::plain(Text::RemedyPassRecord),
            Self::OtherAccount => Sentence::plain(Text::RemedyOtherAccount),
            Self::Subscription => Sentence::plain(Text::RemedySubscription),
        }
    }
}
