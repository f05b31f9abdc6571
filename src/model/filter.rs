//! The invoices that a user may see, as conditions to push down to a query.

use super::{matrix::Capability, user::User};

/// What an invoice must match to be seen. Every field that is present must match.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InvoiceFilter<'a> {
    /// None is seen.
    None,
    /// Those that match are.
    Where {
        /// The owner that an invoice must have.
        owner_id: Option<&'a str>,
        /// The account that an invoice must belong to.
        account_id: Option<&'a str>,
    },
}

/// The invoices that `user` may see, as conditions: exactly those of which asking `invoices.view` says yes. Whoever sees all sees
/// those that nobody deposited too, so no owner is asked for.
///
/// ```
/// use dossier_roles::{InvoiceFilter, Role, User, invoice_filter};
/// let lea = User::new("u-lea", Role::StandardUser);
/// assert_eq!(invoice_filter(&lea), InvoiceFilter::Where { owner_id: Some("u-lea"), account_id: None });
/// ```
pub fn invoice_filter(user: &User) -> InvoiceFilter<'_> {
    match super::decision::scope_of(user, Capability::InvoicesView) {
        None => InvoiceFilter::None,
        Some(scope) => InvoiceFilter::Where {
            owner_id: scope.looks_at_owner().then_some(&user.id),
            account_id: user.account.id.as_deref(),
        },
    }
}
