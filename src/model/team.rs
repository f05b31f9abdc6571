//! A team: an account and everyone in it, the one truth about who is who.
//!
//! Who acts and who is changed are named by their ids; what they claim of themselves is never asked.

use super::{
    account::Account,
    change::{Change, Proposal, Step},
    decision::decide,
    difference::{PermissionChange, permission_changes},
    matrix::Capability,
    option::Options,
    record::Record,
    refusal::Refusal,
    role::Role,
    user::{Holder, User},
};
use std::collections::HashSet;

/// Somebody in a team.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// The id that records carry as their owner. An empty one is no id.
    pub id: String,
    /// Their role; `None` where it, or an option, cannot be read. They are then nobody, and hinder nobody (rule 12).
    pub role: Option<Role>,
    /// What is ticked for them, with or without use (rule 11).
    pub options: Options,
    /// Their name, for people. It decides nothing.
    pub name: Option<String>,
}

/// An account and everyone in it, as the caller has them now.
///
/// ```
/// use dossier_roles::{Account, Change, Edition, Member, Refusal, Role, Team, update_user};
/// let account = Account { id: Some("a-1".to_owned()), edition: Edition::CLIENT };
/// let users = vec![Member::new("u-ines", Role::Administrator), Member::new("u-lea", Role::StandardUser)];
/// let team = Team { account, users };
///
/// let promoted = Change { role: Some(Role::ExpenseApprover), ..Change::NOTHING };
/// let changed = update_user(&team, "u-ines", "u-lea", promoted).unwrap();
/// assert_eq!(changed.team.users[1].role, Some(Role::ExpenseApprover));
///
/// let demoted = Change { role: Some(Role::StandardUser), ..Change::NOTHING };
/// assert_eq!(update_user(&team, "u-ines", "u-ines", demoted), Err(Refusal::LastAdministrator));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Team {
    /// The account that all of them are in.
    pub account: Account,
    /// Its members, each with an id of their own.
    pub users: Vec<Member>,
}

/// A change that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changed {
    /// The team after it.
    pub team: Team,
    /// The user after it; for a removal, who they were, `None` if nobody could say.
    pub user: Option<User>,
    /// What it gave and took, in the order of the table.
    pub changes: Vec<PermissionChange>,
}

impl Member {
    /// A member with nothing ticked, and without a name.
    pub fn new(id: impl Into<String>, role: Role) -> Self {
        Self { id: id.into(), role: Some(role), options: Options::NONE, name: None }
    }

    /// The user that they are in an account; `None` where nobody can say.
    fn user(&self, account: &Account) -> Option<User> {
        let Self { id, role, options, name } = self.clone();
        Some(User { id, role: role?, account: account.clone(), options, name })
    }
}

impl Team {
    /// Whether it can be read: the account's id is none or not empty, and each member has an id of their own.
    ///
    /// # Errors
    /// [`Refusal::InvalidTeam`]
    pub fn check(&self) -> Result<(), Refusal> {
        let mut ids = HashSet::new();
        let is_one = self.account.id.as_deref() != Some("")
            && self.users.iter().all(|member| !member.id.is_empty() && ids.insert(member.id.as_str()));
        if is_one { Ok(()) } else { Err(Refusal::InvalidTeam) }
    }

    fn member(&self, id: &str) -> Option<&Member> {
        self.users.iter().find(|member| member.id == id)
    }

    fn holder(&self, id: &str) -> Option<Holder> {
        self.member(id)?.user(&self.account)?.holder().ok()
    }
}

/// The user that questions are asked about; `None` for an id that nobody has, or two have, or whose role cannot be read.
///
/// ```
/// use dossier_roles::{Account, Edition, Member, Role, Team, user_in};
/// let account = Account { id: None, edition: Edition::CLIENT };
/// let team = Team { account, users: vec![Member::new("u-lea", Role::StandardUser)] };
/// assert_eq!(user_in(&team, "u-lea").unwrap().role, Role::StandardUser);
/// assert_eq!(user_in(&team, "u-tom"), None);
/// ```
pub fn user_in(team: &Team, id: &str) -> Option<User> {
    let mut namesakes = team.users.iter().filter(|member| member.id == id);
    let user = namesakes.next()?.user(&team.account)?;
    (namesakes.next().is_none() && user.holder().is_ok()).then_some(user)
}

/// The members who may, in their order.
///
/// ```
/// use dossier_roles::{Account, Capability, Edition, Member, Role, Team, who_may};
/// let account = Account { id: None, edition: Edition::CLIENT };
/// let users = vec![Member::new("u-ines", Role::Administrator), Member::new("u-lea", Role::StandardUser)];
/// let team = Team { account, users };
/// assert_eq!(who_may(&team, Capability::TeamManageUsers, None), [&team.users[0]]);
/// ```
pub fn who_may<'team>(team: &'team Team, capability: Capability, record: Option<&Record>) -> Vec<&'team Member> {
    let mut seen = HashSet::new();
    let twice: HashSet<&str> =
        team.users.iter().map(|member| member.id.as_str()).filter(|id| !seen.insert(*id)).collect();
    let may = |member: &&Member| {
        !twice.contains(member.id.as_str())
            && member.user(&team.account).is_some_and(|user| decide(&user, capability, record).is_allowed())
    };
    team.users.iter().filter(may).collect()
}

/// The team with one more member.
///
/// # Errors
/// Why it may not be done; nothing has then changed.
pub fn create_user(team: &Team, actor_id: &str, draft: Member) -> Result<Changed, Refusal> {
    let change = Change { role: draft.role, tick: draft.options, untick: Options::NONE };
    let after = judge(team, Step::Create, actor_id, &draft.id, change)?;
    let mut users = team.users.clone();
    users.push(draft.clone());
    changed(team, users, Some(&draft), None, after)
}

/// The team with another role or other ticks for a member, both at once where both are given.
///
/// # Errors
/// Why it may not be done; nothing has then changed.
pub fn update_user(team: &Team, actor_id: &str, user_id: &str, change: Change) -> Result<Changed, Refusal> {
    let after = judge(team, Step::Update, actor_id, user_id, change)?;
    let mut users = team.users.clone();
    let member = users.iter_mut().find(|member| member.id == user_id).ok_or(Refusal::UnknownUser)?;
    if let Some(after) = after {
        *member = Member { role: Some(after.role), options: after.options, ..member.clone() };
    }
    let member = member.clone();
    changed(team, users, Some(&member), team.holder(user_id), after)
}

/// The team without a member.
///
/// # Errors
/// Why it may not be done; nothing has then changed.
pub fn remove_user(team: &Team, actor_id: &str, user_id: &str) -> Result<Changed, Refusal> {
    judge(team, Step::Remove, actor_id, user_id, Change::NOTHING)?;
    let users = team.users.iter().filter(|member| member.id != user_id).cloned().collect();
    changed(team, users, team.member(user_id), team.holder(user_id), None)
}

fn judge(team: &Team, step: Step, actor_id: &str, user_id: &str, change: Change) -> Result<Option<Holder>, Refusal> {
    team.check()?;
    let is_administrator = |member: &Member| member.role == Some(Role::Administrator);
    let proposal = Proposal {
        step,
        actor: team.holder(actor_id),
        is_member: team.member(user_id).is_some(),
        before: team.holder(user_id),
        change,
        has_other_administrator: team.users.iter().any(|member| member.id != user_id && is_administrator(member)),
    };
    let outcome = proposal.outcome();
    // A draft without an id; whoever may not change the team hears nothing about it.
    let is_invalid = step == Step::Create && user_id.is_empty() && outcome != Err(Refusal::NotPermitted);
    if is_invalid { Err(Refusal::InvalidUser) } else { outcome }
}

fn changed(
    team: &Team,
    users: Vec<Member>,
    user: Option<&Member>,
    before: Option<Holder>,
    after: Option<Holder>,
) -> Result<Changed, Refusal> {
    Ok(Changed {
        team: Team { account: team.account.clone(), users },
        user: user.and_then(|member| member.user(&team.account)),
        changes: permission_changes(before, after).collect(),
    })
}
