//! A decision in words: why, and what would change it.

use super::locale::{Locale, Sentence, Text, text};
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

    /// The same, in both languages.
    pub fn sentence(&self) -> Sentence {
        let role = self.holder.ok().map(|holder| holder.role.title());
        let option = self.option().map(|option| option.title(self.account_kind()));
        let only = self.capability.and_then(Capability::exists_only);
        match (self.decide().code, option, only) {
            (Code::Granted, Some(_), _) => {
                Sentence::around(text!("Permis par l'option « ", "Allowed by the option “"), option, text!(" ».", "”."))
            }
            (Code::Granted, None, _) => {
                Sentence::around(text!("Permis par le rôle ", "Allowed by the "), role, text!(".", " role."))
            }
            (Code::RoleDenied, _, _) => Sentence::around(
                text!("Le rôle ", "The "),
                role,
                text!(" ne donne pas ce droit.", " role does not give this right."),
            ),
            (Code::OptionOff, _, _) => Sentence::around(
                text!("Il faut pour cela l'option « ", "This needs the option “"),
                option,
                text!(" », qui n'est pas cochée.", "”, which is not ticked."),
            ),
            (Code::NotInAccountKind, _, Some(only)) => Sentence::plain(only),
            (code, _, _) => Sentence::plain(code.text()),
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

impl Code {
    /// The decision in one sentence, for the codes that need not say which role or option decided.
    const fn text(self) -> Text {
        match self {
            Self::InvalidUser => text!(
                "Ce que l'on sait de cet utilisateur est incomplet ou incorrect.",
                "What is known of this user is incomplete or incorrect."
            ),
            Self::UnknownRole => {
                text!("Ce rôle est inconnu : il ne donne aucun droit.", "This role is unknown: it gives no right.")
            }
            Self::UnknownCapability => {
                text!("Ce droit est inconnu : personne ne l'a.", "This right is unknown: nobody has it.")
            }
            // The first three say more in `sentence`.
            Self::Granted | Self::RoleDenied | Self::OptionOff | Self::NotInAccountKind => {
                text!("Ce droit n'existe pas dans ce compte.", "This right does not exist in this account.")
            }
            Self::NotInSubscription => text!(
                "L'abonnement de ce cabinet ne comprend pas la vue cabinet.",
                "This practice's subscription does not include the practice view."
            ),
            Self::InvalidRecord => text!(
                "Ce que l'on sait de ce document est incomplet ou incorrect.",
                "What is known of this document is incomplete or incorrect."
            ),
            Self::OtherAccount => {
                text!("Ce document n'appartient pas à ce compte.", "This document does not belong to this account.")
            }
            Self::RecordNeeded => text!(
                "Ce droit ne vaut que pour ses propres documents : précisez lequel.",
                "This right covers only one's own documents: say which one."
            ),
            Self::NotOwner => text!(
                "Ce droit ne vaut que pour ses propres documents, et celui-ci est à quelqu'un d'autre.",
                "This right covers only one's own documents, and this one is somebody else's."
            ),
        }
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

    /// The same, in both languages.
    pub fn sentence(self, kind: AccountKind) -> Sentence {
        match self {
            Self::TickOption(option) => Sentence::around(
                text!("Un administrateur peut cocher l'option « ", "An administrator can tick the option “"),
                Some(option.title(kind)),
                text!(" ».", "”."),
            ),
            Self::ChangeRole(_) => {
                let mut titles = self.roles().map(Role::title);
                let (word, other) = (titles.next(), titles.next());
                let before = text!("Un administrateur peut donner le rôle ", "An administrator can give the role ");
                Sentence { other, ..Sentence::around(before, word, text!(".", ".")) }
            }
            Self::OwnRecord => Sentence::plain(text!(
                "C'est permis pour ses propres documents.",
                "It is allowed for one's own documents."
            )),
            Self::PassRecord => {
                Sentence::plain(text!("Précisez de quel document il s'agit.", "Say which document is meant."))
            }
            Self::OtherAccount => Sentence::plain(text!(
                "Ouvrez le compte auquel ce document appartient.",
                "Open the account that this document belongs to."
            )),
            Self::Subscription => Sentence::plain(text!(
                "Il faut un abonnement qui comprend la vue cabinet.",
                "It takes a subscription that includes the practice view."
            )),
        }
    }
}
