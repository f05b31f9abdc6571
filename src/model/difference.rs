//! What differs between the permissions of two users: what a change gives, and what it takes.

use super::{
    grant::Scope,
    matrix::Capability,
    name::named,
    user::{Holder, User},
};

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
