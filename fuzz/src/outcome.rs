//! What the filter makes of an input.

use super::input::{Input, POINTERS, USERS};
use dossier_roles::{InvoiceFilter, Role, User, invoice_filter};
use dossier_roles_json::{Fault, Filter, MAX_ROW, Pointer, Viewer};
use sha2::{Digest as _, Sha256};

/// Whose view of the list it is; `None` is nobody's.
pub fn user(input: &Input) -> Option<User> {
    let (id, role, account) = match USERS[input.user] {
        "lea" => ("u-lea", Role::StandardUser, None),
        "lea-in-a-1" => ("u-lea", Role::StandardUser, Some("a-1")),
        "ines-in-a-1" => ("u-ines", Role::Administrator, Some("a-1")),
        _ => return None,
    };
    let mut user = User::new(id, role);
    user.account.id = account.map(str::to_owned);
    Some(user)
}

fn filter(input: &Input) -> Filter {
    let user = user(input);
    let viewer = match user.as_ref().map_or(InvoiceFilter::None, invoice_filter) {
        InvoiceFilter::None => Viewer::nobody(),
        InvoiceFilter::Where { owner_id, account_id } => {
            let asked = |field: &str, id: Option<&str>| id.map(|id| (field.into(), id.into()));
            Viewer::somebody(asked("ownerId", owner_id), asked("accountId", account_id))
        }
    };
    let at = Pointer::parse(POINTERS[input.at].as_bytes()).expect("a pointer");
    Filter::new(viewer, at, MAX_ROW)
}

/// What pieces become together.
///
/// # Errors
/// Why the filter refuses them.
pub fn filtered<'a>(input: &Input, pieces: impl IntoIterator<Item = &'a [u8]>) -> Result<Vec<u8>, Fault> {
    let mut filter = filter(input);
    let mut out = Vec::new();
    for piece in pieces {
        out.extend(filter.push(piece)?);
    }
    filter.end().map(|()| out)
}

/// The outcome of the whole text, in a word: `code@offset`, or the beginning of the SHA-256 of what comes out.
pub fn word(input: &Input) -> String {
    match filtered(input, [input.text.as_slice()]) {
        Ok(out) => Sha256::digest(out).iter().take(6).map(|byte| format!("{byte:02x}")).collect(),
        Err(fault) => format!("{}@{}", fault.problem.code(), fault.offset),
    }
}
