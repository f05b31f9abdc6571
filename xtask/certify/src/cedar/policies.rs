//! The table as Cedar policies: a `permit` for every cell that gives something, drawn from the model.

use dossier_roles::{AccountKind, Capability, Edition, Locale, OptionKey, Role, Scope};

/// What stands above the policies.
pub const PREAMBLE: &str = "\
// Who may do what in a client file or a practice: the table of dossier-roles as Cedar policies (https://www.cedarpolicy.com).
// Written by `cargo xtask export cedar` from the model: to change it, change the model.
//
// To ask about one record, the resource is that record; to ask about no record in particular, it is the account, and the
// answer is yes only to those who may do it to every record of the account.
//
// A user without an account is denied everything: whoever serves several accounts must say which one.
//
// There is no `forbid`: Cedar leaves out a policy that errs, and a `forbid` left out would allow. What is not permitted
// below is denied.

";

/// The policies, before they are laid out.
pub fn policies() -> String {
    let cells = Capability::ALL.into_iter().flat_map(|capability| Role::ALL.map(|role| cell(capability, role)));
    cells.collect()
}

/// The policies of one cell: none if it gives nothing, one for each kind of account if they differ.
fn cell(capability: Capability, role: Role) -> String {
    let cell = capability.cell(role);
    let Some(scope) = cell.grant.scope() else {
        return String::new();
    };
    let kinds = AccountKind::ALL.into_iter().filter(|kind| has(*kind, true, capability));
    let all_alike = kinds.clone().count() == AccountKind::ALL.len()
        && cell.grant.option(AccountKind::Client) == cell.grant.option(AccountKind::Practice);
    let places = if all_alike { vec![None] } else { kinds.map(Some).collect() };
    let policies = places.into_iter().map(|kind| {
        let option = cell.grant.option(kind.unwrap_or(AccountKind::Client)).map(OptionKey::id);
        let place = kind.map_or_else(String::new, |kind| place(kind, has(kind, false, capability)));
        let ticked = option.map_or_else(String::new, |option| format!(", once `{option}` is ticked"));
        let (number, basis) = (capability.row().number, cell.basis.id());
        let [row, column] = [capability.title(), role.title()].map(|title| title.get(Locale::English));
        let id = [Some(capability.id()), Some(role.id()), kind.map(AccountKind::id)];
        let id = id.into_iter().flatten().collect::<Vec<_>>().join(" ");
        let action = entity("Action", capability.id());
        let conditions = conditions(capability, role, scope, option, kind).join(" && ");
        format!(
            "// {number}. {row}. {column}{place}: {scope}{ticked} ({basis}).\n\
             @id(\"{id}\")\n\
             permit (principal, action == {action}, resource) when {{ {conditions} }};\n\n"
        )
    });
    policies.collect()
}

fn conditions(
    capability: Capability,
    role: Role,
    scope: Scope,
    option: Option<&str>,
    kind: Option<AccountKind>,
) -> Vec<String> {
    // Rule 4. First: what follows reads the account.
    let mut conditions =
        vec!["principal has account".to_owned(), format!("principal.role == {}", entity("Role", role.id()))];
    if let Some(kind) = kind {
        conditions.push(format!("principal.account.kind == {}", entity("Kind", kind.id())));
        if !has(kind, false, capability) {
            conditions.push("principal.account.practiceViewIncluded".to_owned());
        }
    }
    if let Some(option) = option {
        conditions.push(format!("principal.options.contains({})", entity("Option", option)));
    }
    conditions.push("resource in principal.account".to_owned());
    match scope {
        Scope::Own => conditions.push(format!(
            "resource is {} && resource has owner && resource.owner == principal",
            kind_of_entity("Owned")
        )),
        // Rule 9: whose it is, if anybody's, is not looked at.
        Scope::All => {}
    }
    conditions
}

/// Whether an account has the capability.
fn has(kind: AccountKind, practice_view_included: bool, capability: Capability) -> bool {
    capability.exists_in(Edition { kind, practice_view_included }).is_ok()
}

/// What Cedar calls an entity.
pub fn entity(kind: &str, id: &str) -> String {
    format!("{}::\"{id}\"", kind_of_entity(kind))
}

fn kind_of_entity(kind: &str) -> String {
    format!("DossierRoles::{kind}")
}

fn place(kind: AccountKind, whatever_its_subscription: bool) -> String {
    let kind = match kind {
        AccountKind::Client => "client file",
        AccountKind::Practice => "practice",
    };
    let subscription = if whatever_its_subscription { "" } else { " whose subscription includes the practice view" };
    format!(", in a {kind}{subscription}")
}
