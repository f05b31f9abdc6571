//! The numbers that cross between JavaScript and the wasm. The build writes the JavaScript half of them.

/// Which rows may be seen, as bits; none of them, and nobody sees any.
pub const SEES: [(&str, u32); 3] =
    [("SOMEBODY", SOMEBODY), ("OWNER_ASKED", OWNER_ASKED), ("ACCOUNT_ASKED", ACCOUNT_ASKED)];
/// Somebody looks.
pub const SOMEBODY: u32 = 1;
/// The owner's id must be the one that is given.
pub const OWNER_ASKED: u32 = 2;
/// The account's id must be.
pub const ACCOUNT_ASKED: u32 = 4;

/// The texts that a call is made with, each at its place.
pub const TEXTS: [(&str, usize); 5] =
    [("OWNER_ID", OWNER_ID), ("ACCOUNT_ID", ACCOUNT_ID), ("OWNER", OWNER), ("ACCOUNT", ACCOUNT), ("AT", AT)];
/// The id that a row's owner must be.
pub const OWNER_ID: usize = 0;
/// The id that its account must be.
pub const ACCOUNT_ID: usize = 1;
/// What the field of the owner's id is called.
pub const OWNER: usize = 2;
/// What the field of the account's id is called.
pub const ACCOUNT: usize = 3;
/// The pointer to the list.
pub const AT: usize = 4;
