//! The closed unions of the TypeScript types, written from the model: they cannot disagree with it.

use dossier_roles::{
    AccountKind, AccountMatch, Capability, Code, Group, Locale, OpenPoint, OptionKey, OwnerMatch, Refusal, Role,
};

/// The text of `ids.d.ts`.
pub fn ids_d_ts() -> String {
    let about_a_record = Capability::ALL.into_iter().filter(|capability| capability.has_record()).map(Capability::id);
    [
        "// Written by `cargo xtask build` from the Rust model: to change it, change the model.\n".to_owned(),
        union("What a user is in one account.", "Role", Role::ALL.map(Role::id)),
        union("What an account is.", "AccountKind", AccountKind::ALL.map(AccountKind::id)),
        union("A right that an administrator ticks.", "OptionKey", OptionKey::ALL.map(OptionKey::id)),
        union("Something that a user may do, or not.", "Capability", Capability::ALL.map(Capability::id)),
        union("The capabilities that are about one record, and whose it is.", "RecordCapability", about_a_record),
        union("The groups of the comparison table.", "Group", Group::ALL.map(Group::id)),
        union("Why a question was answered as it was.", "Code", Code::ALL.map(Code::id)),
        union("The languages of answers.", "Language", Locale::ALL.map(Locale::id)),
        union("Whether a record belongs to a user's account.", "AccountMatch", AccountMatch::ALL.map(AccountMatch::id)),
        union("Whether a user owns a record.", "OwnerMatch", OwnerMatch::ALL.map(OwnerMatch::id)),
        union("Why a change to a user is refused.", "Refusal", Refusal::ALL.map(Refusal::id)),
        union("The questions that the articles leave open.", "OpenPointId", OpenPoint::ALL.map(OpenPoint::id)),
    ]
    .join("\n")
}

fn union(doc: &str, name: &str, ids: impl IntoIterator<Item = &'static str>) -> String {
    let members: String = ids.into_iter().map(|id| format!("\n  | \"{id}\"")).collect();
    format!("/** {doc} */\nexport type {name} ={members};\n")
}

#[cfg(test)]
mod tests {
    use super::ids_d_ts;

    #[test]
    fn every_union_is_closed() {
        let text = ids_d_ts();
        assert!(
            text.contains(
                "export type Role =\n  | \"administrator\"\n  | \"expense-approver\"\n  | \"standard-user\";\n"
            )
        );
        assert!(!text.contains("string"));
    }
}
