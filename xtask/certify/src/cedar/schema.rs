//! What Cedar must know of users, accounts and records.

use dossier_roles::{AccountKind, Capability, Locale, OptionKey, Role};

/// The text of `schema.cedarschema`.
pub fn schema() -> String {
    let [kinds, roles, options] = [
        ids(AccountKind::ALL.map(AccountKind::id)),
        ids(Role::ALL.map(Role::id)),
        ids(OptionKey::ALL.map(OptionKey::id)),
    ];
    let actions = Capability::ALL.map(|capability| {
        let (number, title) = (capability.row().number, capability.title().get(Locale::English));
        format!("  // {number}. {title}\n  action \"{capability}\" appliesTo {{ principal: User, resource: [Account, Owned] }};\n")
    });
    format!(
        "\
// The schema that goes with policies.cedar, for strict validation.
// Written by `cargo xtask export cedar` from the model of dossier-roles: to change it, change the model.

namespace DossierRoles {{
  entity Kind enum [{kinds}];
  entity Role enum [{roles}];
  entity Option enum [{options}];

  // One company's file, or the practice's own account.
  entity Account = {{
    kind: Kind,
    // Whether the subscription includes the practice view. It means nothing in a client file.
    practiceViewIncluded: Bool,
  }};

  // One role in one account. The entity's id is the user's; an empty or ill-formed one is for you to refuse.
  entity User = {{
    // Left out where you do not know it: the user is then denied everything.
    account?: Account,
    role: Role,
    // What an administrator ticked.
    options: Set<Option>,
  }};

  // An invoice, a submission, an expense report: in the account that it says, or in none.
  entity Owned in Account = {{
    // Left out where it is nobody's, or where the owner's id is malformed: the record is then there for those who may do it to
    // every record of the account, and for nobody else.
    owner?: User,
  }};

{}}}
",
        actions.concat()
    )
}

fn ids<const N: usize>(ids: [&str; N]) -> String {
    ids.map(|id| format!("\"{id}\"")).join(", ")
}
