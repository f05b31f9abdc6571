//! The roles in words.

use super::locale::{Text, text};
use crate::model::role::Role;

impl Role {
    /// What the role is called.
    pub const fn title(self) -> Text {
        match self {
            Self::Administrator => text!("Administrateur", "Administrator"),
            Self::ExpenseApprover => text!("Approbateur de dépenses", "Expense approver"),
            Self::StandardUser => text!("Utilisateur standard", "Standard user"),
        }
    }

    /// What it may do, in a sentence.
    pub const fn summary(self) -> Text {
        match self {
            Self::Administrator => text!(
                "Tient tout le compte : utilisateurs, connexions, paramètres, factures et notes de frais.",
                "Runs the whole account: users, connections, settings, invoices and expense reports."
            ),
            Self::ExpenseApprover => text!(
                "Voit et traite tous les documents du compte et gère les notes de frais, sans toucher aux paramètres.",
                "Sees and processes every document of the account and manages expense reports, but not the settings."
            ),
            Self::StandardUser => {
                text!("Dépose ses documents et ne voit que les siens.", "Deposits documents and sees only their own.")
            }
        }
    }

    /// For whom it is meant.
    pub const fn recommended_for(self) -> Text {
        match self {
            Self::Administrator => {
                text!("La personne qui tient elle-même la comptabilité.", "The person who keeps the books themselves.")
            }
            Self::ExpenseApprover => text!("La personne qui dirige l'entreprise.", "The head of the company."),
            Self::StandardUser => {
                text!("Un salarié qui transmet ses justificatifs.", "An employee who hands in documents.")
            }
        }
    }
}
