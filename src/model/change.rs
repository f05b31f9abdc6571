//! A change to a team: who may make it, and who the member is after it. Rules 5 to 8, 11 and 12 are here and nowhere else.
//!
//! Every change is judged by its result as a whole: it is allowed, or it is refused and nothing has changed.

use super::{matrix::Capability, name::named, option::Options, refusal::Refusal, role::Role, user::Holder};

/// What to change of a member.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Change {
    /// The new role, if it changes.
    pub role: Option<Role>,
    /// The options to tick.
    pub tick: Options,
    /// The options to untick.
    pub untick: Options,
}

impl Change {
    /// What leaves everything as it is.
    pub const NOTHING: Self = Self { role: None, tick: Options::NONE, untick: Options::NONE };
}

named! {
    /// What is done to a member.
    Step, "step", 3 {
        /// They are created.
        Create = "create",
        /// They change.
        Update = "update",
        /// They are removed.
        Remove = "remove",
    }
}

/// A change to one member, as far as it decides: ids have been compared already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Proposal {
    /// What is done.
    pub step: Step,
    /// Who does it: the member of that id; `None` where there is none, or nobody can say what they are (rule 12).
    pub actor: Option<Holder>,
    /// Whether the team has somebody of the id that the change is about.
    pub is_member: bool,
    /// What they are before it; `None` where they are not there, or nobody can say.
    pub before: Option<Holder>,
    /// What they are to be. Where nobody can say what they are, it gives a role, or else they stay nobody.
    pub change: Change,
    /// Whether somebody else is an administrator.
    pub has_other_administrator: bool,
}

impl Proposal {
    /// What the member is after it; `None` for one who is removed.
    ///
    /// # Errors
    /// Why the change may not be made.
    pub fn outcome(&self) -> Result<Option<Holder>, Refusal> {
        // Rule 5. The team is the truth: whoever is no administrator in it decides nothing.
        let Some(actor) = self.actor.filter(|actor| actor.scope(Capability::TeamManageUsers).is_ok()) else {
            return Err(Refusal::NotPermitted);
        };
        if !self.is_member && self.step != Step::Create {
            return Err(Refusal::UnknownUser);
        }
        let after = match self.step {
            Step::Remove => None,
            Step::Create | Step::Update => Some(self.after(actor).ok_or(Refusal::InvalidUser)?),
        };
        if self.is_member && self.step == Step::Create {
            return Err(Refusal::DuplicateUser);
        }
        if after.is_some_and(|after| self.unavailable(after) != Options::NONE) {
            return Err(Refusal::OptionNotAvailable);
        }
        // Rule 7.
        let is_administrator = |holder: Option<Holder>| holder.is_some_and(|holder| holder.role == Role::Administrator);
        if is_administrator(self.before) && !is_administrator(after) && !self.has_other_administrator {
            return Err(Refusal::LastAdministrator);
        }
        Ok(after)
    }

    /// The options that the change would tick though they are not offered. A tick that is there already is not ticked anew, with
    /// or without use (rule 11).
    pub fn refused_options(&self) -> Options {
        let after = self.actor.and_then(|actor| self.after(actor));
        after.map_or(Options::NONE, |after| self.unavailable(after))
    }

    fn unavailable(&self, after: Holder) -> Options {
        let kept = self.known().map_or(Options::NONE, |before| before.in_role(after.role).options);
        after.options.minus(kept).minus(after.offered())
    }

    /// What there is to keep. A newcomer has nothing of whoever has their id already.
    fn known(&self) -> Option<Holder> {
        self.before.filter(|_| self.step != Step::Create)
    }

    /// Who the change makes of them, in the account of who makes it; `None` where they would have no role.
    fn after(&self, actor: Holder) -> Option<Holder> {
        let Change { role, tick, untick } = self.change;
        let role = role.or(self.known().map(|before| before.role))?;
        let nobody = Holder { role, edition: actor.edition, options: Options::NONE, malformed: Options::NONE };
        let before = self.known().map_or(nobody, |before| before.in_role(role));
        Some(Holder { options: before.options.and(tick).minus(untick), ..before })
    }
}

impl Holder {
    /// The same user in another role. Rule 6: becoming an administrator clears the ticks, ceasing to be one starts with every
    /// option off; between the other two roles they stay, and so they do where the role does.
    ///
    /// ```
    /// use dossier_roles::{OptionKey, Options, Role, User};
    /// let mut lea = User::new("u-lea", Role::StandardUser);
    /// lea.options = Options::NONE.with(OptionKey::PublishDocuments);
    /// let holder = lea.holder().unwrap();
    /// assert_eq!(holder.in_role(Role::ExpenseApprover).options, lea.options);
    /// assert_eq!(holder.in_role(Role::Administrator).options, Options::NONE);
    /// ```
    #[must_use]
    pub const fn in_role(self, role: Role) -> Self {
        let options = match (self.role, role) {
            // A tick left over on an administrator is no use and no hindrance (rule 11).
            (Role::Administrator, Role::Administrator) => self.options,
            (Role::Administrator, _) | (_, Role::Administrator) => Options::NONE,
            (Role::ExpenseApprover | Role::StandardUser, Role::ExpenseApprover | Role::StandardUser) => self.options,
        };
        Self { role, options, ..self }
    }

    /// The options that can be ticked for this user.
    #[inline(never)] // one copy in the wasm, not one for each that asks
    pub fn offered(self) -> Options {
        Options::of(|option| option.is_offered(self.role, self.edition))
    }
}
