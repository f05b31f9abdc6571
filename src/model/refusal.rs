//! Why a team cannot be read, or a change to it is refused.

use super::name::named;

named! {
    /// Why a change to a team is refused. Where several fit, the first of this order.
    ///
    /// Those that say that something cannot be read are of values that came from outside: in Rust most of them do not compile.
    Refusal, "refusal", 10 {
        /// The account is malformed, or a member has no id, or one that another has too.
        InvalidTeam = "invalid-team",
        /// No administrator of this team has the actor's id (rule 5).
        NotPermitted = "not-permitted",
        /// Nobody in this team has the id.
        UnknownUser = "unknown-user",
        /// A field that means nothing.
        UnknownField = "unknown-field",
        /// An option that is none.
        UnknownOption = "unknown-option",
        /// A role that is none.
        UnknownRole = "unknown-role",
        /// A user, or what is to change of one, cannot be read.
        InvalidUser = "invalid-user",
        /// Somebody in this team has the id already.
        DuplicateUser = "duplicate-user",
        /// The role, the account kind or the subscription has no such tick (rule 11).
        OptionNotAvailable = "option-not-available",
        /// The account would be left without an administrator (rule 7).
        LastAdministrator = "last-administrator",
    }
}
