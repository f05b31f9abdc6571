//! A text, filtered for somebody: whole, and cut at every place.

use dossier_roles::{InvoiceFilter, Role, User, invoice_filter};
use dossier_roles_json::{Fault, Filter, MAX_ROW, Pointer, Viewer};

/// Their own invoices.
pub fn lea() -> User {
    User::new("u-lea", Role::StandardUser)
}

/// Their own invoices, in one account.
pub fn lea_in(account: &str) -> User {
    let mut user = lea();
    user.account.id = Some(account.to_owned());
    user
}

/// Every invoice.
pub fn ines() -> User {
    User::new("u-ines", Role::Administrator)
}

/// A user as JavaScript hands them over: by what the model says that they see.
pub fn viewer(user: &User) -> Viewer {
    match invoice_filter(user) {
        InvoiceFilter::None => Viewer::nobody(),
        InvoiceFilter::Where { owner_id, account_id } => {
            let asked = |field: &str, id: Option<&str>| id.map(|id| (field.into(), id.into()));
            Viewer::somebody(asked("ownerId", owner_id), asked("accountId", account_id))
        }
    }
}

/// The filter of a user for the list at `at`.
pub fn filter(user: &User, at: &str) -> Filter {
    filter_for(viewer(user), at)
}

/// The filter of whoever looks.
pub fn filter_for(viewer: Viewer, at: &str) -> Filter {
    filter_of(viewer, at, MAX_ROW)
}

/// The same, where a row may be so large.
pub fn filter_of(viewer: Viewer, at: &str, max_row: usize) -> Filter {
    Filter::new(viewer, Pointer::parse(at.as_bytes()).expect("a pointer"), max_row)
}

/// What pieces become together.
pub fn in_pieces<'a>(mut filter: Filter, pieces: impl IntoIterator<Item = &'a [u8]>) -> Result<Vec<u8>, Fault> {
    let mut out = Vec::new();
    for piece in pieces {
        out.extend(filter.push(piece)?);
    }
    filter.end().map(|()| out)
}

/// What a text becomes, whole; the same byte by byte and cut in two at every place, or this fails.
#[track_caller]
pub fn filtered(user: &User, at: &str, text: impl AsRef<[u8]>) -> Result<String, (&'static str, u64)> {
    let text = text.as_ref();
    let whole = in_pieces(filter(user, at), [text]);
    assert_eq!(in_pieces(filter(user, at), text.chunks(1)), whole, "byte by byte");
    for place in 0..=text.len() {
        let (before, after) = text.split_at(place);
        assert_eq!(in_pieces(filter(user, at), [before, after]), whole, "cut at {place}");
    }
    whole.map(|out| String::from_utf8(out).expect("UTF-8")).map_err(|fault| (fault.problem.code(), fault.offset))
}
