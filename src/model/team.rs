//! Changes to users: who may make one, what a user is after it, and what it gives or takes.
//!
//! Every operation judges the result as a whole: it is allowed, or refused and nothing has changed. Rules 5 to 8 of the
//! specification are here and nowhere else; JavaScript compares ids and hands over a [`Proposal`].

use super::{
    grant::Scope,
    matrix::Capability,
    name::named,
    option::Options,
    role::Role,
    user::{Holder, NoHolder, User},
};

named! {
    /// Why a change is refused. Where several fit, the first of this order.
    Refusal, "refusal", 8 {
        /// A user's id, or their account's, is empty.
        InvalidUser = "invalid-user",
        /// The actor may not manage users, or is not in the team with the rights that they claim.
        NotPermitted = "not-permitted",
        /// A user is not in the actor's account.
        OtherAccount = "other-account",
        /// Two users of the team would have the same id.
        DuplicateUser = "duplicate-user",
        /// The role, the account kind or the subscription has no such tick.
        OptionNotAvailable = "option-not-available",
        /// The user is not in the team, or not as they are given.
        NotInTeam = "not-in-team",
        /// An administrator would cease to be one, and nobody said who else there is.
        TeamNeeded = "team-needed",
        /// The account would be left without an administrator.
        LastAdministrator = "last-administrator",
    }
}

/// A change to one user, as far as it decides: ids have been compared already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Proposal {
    /// Who makes it.
    pub actor: Holder,
    /// The user before it; `None` for one who is created.
    pub before: Option<Holder>,
    /// The user after it; `None` for one who is removed.
    pub after: Option<Holder>,
    /// Whether the user and the whole team are in the actor's account.
    pub same_account: bool,
    /// What of the account's present users matters, where they were given.
    pub team: Option<Team>,
}

/// What of an account's present users matters to a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Team {
    /// The actor is one of them, as given.
    pub has_actor: bool,
    /// Nobody in it, the user to create included, has the id of another.
    pub has_each_once: bool,
    /// The user to change is one of them, as given.
    pub has_user: bool,
    /// Somebody else is an administrator.
    pub has_other_administrator: bool,
}

impl Proposal {
    /// Whether the change may be made.
    ///
    /// # Errors
    /// Why not.
    pub fn check(&self) -> Result<(), Refusal> {
        // Without a team, nothing is known against the change.
        let team = self.team.unwrap_or(Team::ANY);
        // Rule 5. The team is the truth: whoever is not in it decides nothing.
        if self.actor.scope(Capability::TeamManageUsers).is_err() || !team.has_actor {
            return Err(Refusal::NotPermitted);
        }
        if !self.same_account {
            return Err(Refusal::OtherAccount);
        }
        if !team.has_each_once {
            return Err(Refusal::DuplicateUser);
        }
        if self.after.is_some_and(|after| after.options.minus(after.offered()) != Options::NONE) {
            return Err(Refusal::OptionNotAvailable);
        }
        if self.before.is_some() && !team.has_user {
            return Err(Refusal::NotInTeam);
        }
        // Rule 7.
        let is_administrator = |holder: Option<Holder>| holder.is_some_and(|holder| holder.role == Role::Administrator);
        if !is_administrator(self.before) || is_administrator(self.after) {
            Ok(())
        } else if self.team.is_none() {
            Err(Refusal::TeamNeeded)
        } else if team.has_other_administrator {
            Ok(())
        } else {
            Err(Refusal::LastAdministrator)
        }
    }
}

impl Team {
    const ANY: Self = Self { has_actor: true, has_each_once: true, has_user: true, has_other_administrator: true };
}

impl Holder {
    /// The same user in another role. Rule 6: becoming an administrator clears the ticks, ceasing to be one starts with every
    /// option off; between the other two roles they stay.
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

named! {
    /// How a permission changes.
    ChangeKind, "change", 4 {
        /// Held now, and not at all before.
        Gained = "gained",
        /// Held before, and not at all now.
        Lost = "lost",
        /// For every record before, only for their own now.
        Narrowed = "narrowed",
        /// Only for their own records before, for every record now.
        Widened = "widened",
    }
}

/// What a change gives to or takes from a user, for one capability.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PermissionChange {
    /// The capability.
    pub capability: Capability,
    /// What they held.
    pub before: Option<Scope>,
    /// What they hold.
    pub after: Option<Scope>,
}

impl PermissionChange {
    /// What differs between two users for one capability, if anything does; `None` is nobody, who holds nothing.
    pub fn between(before: Option<Holder>, after: Option<Holder>, capability: Capability) -> Option<Self> {
        let scope = |holder: Option<Holder>| holder?.scope(capability).ok();
        let (before, after) = (scope(before), scope(after));
        (before != after).then_some(Self { capability, before, after })
    }

    /// What kind of change it is.
    pub const fn kind(self) -> ChangeKind {
        match (self.before, self.after) {
            (None, _) => ChangeKind::Gained,
            (Some(_), None) => ChangeKind::Lost,
            (Some(Scope::All), Some(_)) => ChangeKind::Narrowed,
            (Some(Scope::Own), Some(_)) => ChangeKind::Widened,
        }
    }
}

/// What differs between two users, in the order of the table; `None` is nobody, who holds nothing.
pub fn permission_changes(
    before: Option<Holder>,
    after: Option<Holder>,
) -> impl Iterator<Item = PermissionChange> + Clone {
    Capability::ALL.into_iter().filter_map(move |capability| PermissionChange::between(before, after, capability))
}

/// What differs between the permissions of two users, in the order of the table.
///
/// ```
/// use dossier_roles::{Capability, Role, User, compare_permissions};
/// let (tom, ines) = (User::new("u-tom", Role::ExpenseApprover), User::new("u-ines", Role::Administrator));
/// assert_eq!(compare_permissions(&tom, &ines)[0].capability, Capability::TeamManageUsers);
/// ```
pub fn compare_permissions(before: &User, after: &User) -> Vec<PermissionChange> {
    permission_changes(before.holder().ok(), after.holder().ok()).collect()
}

/// A change that was made: the user as they now are, and what it gave or took.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changed {
    /// The user after it; the one who was removed, for a removal.
    pub user: User,
    /// What differs, in the order of the table.
    pub changes: Vec<PermissionChange>,
}

/// What to change of a user.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UserChange {
    /// The new role, if it changes.
    pub role: Option<Role>,
    /// The options to tick.
    pub tick: Options,
    /// The options to untick.
    pub untick: Options,
}

impl UserChange {
    /// What leaves everything as it is.
    pub const NOTHING: Self = Self { role: None, tick: Options::NONE, untick: Options::NONE };
}

/// Creates a user. `team` is the account's present users, where the caller has them.
///
/// ```
/// use dossier_roles::{Refusal, Role, User, create_user};
/// let (ines, lea) = (User::new("u-ines", Role::Administrator), User::new("u-lea", Role::StandardUser));
/// assert_eq!(create_user(&ines, lea.clone(), None).unwrap().user, lea);
/// assert_eq!(create_user(&lea, ines, None).unwrap_err(), Refusal::NotPermitted);
/// ```
///
/// # Errors
/// Why it may not be done; nothing is then created.
pub fn create_user(actor: &User, draft: User, team: Option<&[User]>) -> Result<Changed, Refusal> {
    change(actor, None, Some(draft), team)
}

/// Changes the role or the ticks of a user, both at once where both are given.
///
/// # Errors
/// Why it may not be done; the user is then as they were.
pub fn update_user(actor: &User, user: &User, wanted: UserChange, team: Option<&[User]>) -> Result<Changed, Refusal> {
    let before = holder_of(user)?;
    let Holder { role, options, .. } = before.in_role(wanted.role.unwrap_or(before.role));
    let options = wanted.untick.iter().fold(wanted.tick.iter().fold(options, Options::with), Options::without);
    change(actor, Some(user), Some(User { role, options, ..user.clone() }), team)
}

/// Removes a user.
///
/// # Errors
/// Why it may not be done; the user is then still there.
pub fn remove_user(actor: &User, user: &User, team: Option<&[User]>) -> Result<Changed, Refusal> {
    change(actor, Some(user), None, team)
}

fn change(actor: &User, before: Option<&User>, after: Option<User>, team: Option<&[User]>) -> Result<Changed, Refusal> {
    let user = after.as_ref().or(before).ok_or(Refusal::InvalidUser)?;
    let members = team.unwrap_or_default();
    for member in members {
        holder_of(member)?;
    }
    let proposal = Proposal {
        actor: holder_of(actor)?,
        before: before.map(holder_of).transpose()?,
        after: after.as_ref().map(holder_of).transpose()?,
        same_account: user.account == actor.account && members.iter().all(|member| member.account == actor.account),
        team: team.map(|team| Team {
            has_actor: team.iter().any(|member| member.is_as_given(actor)),
            has_each_once: has_each_once(team, before.is_none().then_some(user)),
            has_user: before.is_some_and(|user| team.iter().any(|member| member.is_as_given(user))),
            has_other_administrator: team
                .iter()
                .any(|member| member.id != user.id && member.role == Role::Administrator),
        }),
    };
    proposal.check()?;
    let changes = permission_changes(proposal.before, proposal.after).collect();
    Ok(Changed { user: user.clone(), changes })
}

fn holder_of(user: &User) -> Result<Holder, Refusal> {
    user.holder().map_err(|none| match none {
        NoHolder::Invalid | NoHolder::UnknownRole => Refusal::InvalidUser,
    })
}

fn has_each_once(team: &[User], created: Option<&User>) -> bool {
    let mut ids: Vec<&str> = team.iter().chain(created).map(|user| user.id.as_str()).collect();
    ids.sort_unstable();
    let all = ids.len();
    ids.dedup();
    ids.len() == all
}

impl User {
    /// Whether it is the same user with the same rights; a name decides nothing.
    fn is_as_given(&self, other: &Self) -> bool {
        self.id == other.id && self.role == other.role && self.account == other.account && self.options == other.options
    }
}
