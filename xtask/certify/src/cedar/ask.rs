//! One decision of the text, asked of Cedar's engine.
//!
//! What Cedar has no word for is put as whoever serves it would have to put it:
//!
//! - A user's account without an id is left out: of several accounts, nobody can say which one it is.
//! - A record is in the account that it names; if it names none, or the name is malformed, it is in none.
//! - Nobody as the owner, or a malformed owner, is left out.
//! - No record at all is the account itself: for a user who has none, one of those that there are.
//! - What is no record is an entity of a kind that the schema does not have: the engine refuses the request.

use super::{Export, policies::entity};
use crate::line::Line;
use anyhow::{Context as _, Result, bail};
use cedar_policy::{
    Authorizer, Context, Decision, Entities, Entity, EntityUid, PolicySet, Request, RestrictedExpression, Schema,
};
use std::collections::{HashMap, HashSet};

const ME: &str = "u-me";
const SOMEONE_ELSE: &str = "u-someone-else";
/// The account that a user is in, if any.
const HERE: &str = "here";
const RECORD: &str = "r-1";

/// The engine, with the exported table.
pub struct Cedar {
    authorizer: Authorizer,
    policies: PolicySet,
    schema: Schema,
    /// The user asked about last, and what the engine knows of them and of each record.
    who: String,
    known: HashMap<String, Entities>,
}

/// What the engine answers.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// A policy permits it.
    Allowed,
    /// None does.
    Denied,
    /// There is no such request, says the schema.
    Refused,
}

impl Cedar {
    /// The engine, with a table.
    ///
    /// # Errors
    /// When it cannot read the table.
    pub fn new(export: &Export) -> Result<Self> {
        let (policies, schema) = export.read()?;
        let authorizer = Authorizer::new();
        Ok(Self { authorizer, policies, schema, who: String::new(), known: HashMap::new() })
    }

    /// Asks the question of a line. Nothing of its answer is looked at.
    ///
    /// # Errors
    /// When the engine does not accept a user or a record, or a policy errs.
    pub fn ask(&mut self, line: &Line<'_>) -> Result<Answer> {
        let resource = match line.record {
            "-" => uid("Account", HERE)?,
            "malformed" => uid("Nothing", RECORD)?,
            _ => uid("Owned", RECORD)?,
        };
        let action = uid("Action", line.capability)?;
        let Ok(request) = Request::new(uid("User", ME)?, action, resource, Context::empty(), Some(&self.schema)) else {
            return Ok(Answer::Refused);
        };
        if self.who != line.who {
            line.who.clone_into(&mut self.who);
            self.known.clear();
        }
        if !self.known.contains_key(line.record) {
            self.known.insert(line.record.to_owned(), entities(line, &self.schema)?);
        }
        let response = self.authorizer.is_authorized(&request, &self.policies, &self.known[line.record]);
        if let Some(error) = response.diagnostics().errors().next() {
            bail!("a policy errs: {error}");
        }
        Ok(match response.decision() {
            Decision::Allow => Answer::Allowed,
            Decision::Deny => Answer::Denied,
        })
    }
}

/// What the engine must know to answer a line.
fn entities(line: &Line<'_>, schema: &Schema) -> Result<Entities> {
    let options = line.options.split('+').filter(|option| !option.is_empty());
    let options = options.map(|option| reference("Option", option)).collect::<Result<Vec<_>>>()?;
    let mut attributes = HashMap::from([
        ("role".to_owned(), reference("Role", line.role)?),
        ("options".to_owned(), RestrictedExpression::new_set(options)),
    ]);
    if let Some(account) = line.account {
        attributes.insert("account".to_owned(), reference("Account", account)?);
    }
    let mut all = vec![Entity::new(uid("User", ME)?, attributes, HashSet::new())?];
    for id in [HERE, "elsewhere"] {
        let attributes = HashMap::from([
            ("kind".to_owned(), reference("Kind", line.kind)?),
            ("practiceViewIncluded".to_owned(), RestrictedExpression::new_bool(line.has_view)),
        ]);
        all.push(Entity::new(uid("Account", id)?, attributes, HashSet::new())?);
    }
    all.extend(record(line)?);
    Entities::from_entities(all, Some(schema))
        .with_context(|| format!("Cedar does not accept {} {}", line.who, line.record))
}

/// The record of a line, if it has one.
fn record(line: &Line<'_>) -> Result<Option<Entity>> {
    let Some((owner, named)) = line.record.split_once('@') else {
        return Ok(None);
    };
    let owner = match owner {
        "own" => Some(reference("User", ME)?),
        "other" => Some(reference("User", SOMEONE_ELSE)?),
        "-" | "malformed" => None,
        _ => bail!("unknown owner `{owner}`"),
    };
    let account = match named {
        HERE | "elsewhere" => Some(named),
        "-" | "malformed" => None,
        _ => bail!("unknown account `{named}`"),
    };
    let account = account.map(|account| uid("Account", account)).transpose()?;
    let attributes = owner.map(|owner| ("owner".to_owned(), owner));
    let record = Entity::new(uid("Owned", RECORD)?, attributes.into_iter().collect(), account.into_iter().collect())?;
    Ok(Some(record))
}

fn uid(kind: &str, id: &str) -> Result<EntityUid> {
    entity(kind, id).parse().with_context(|| format!("Cedar cannot read the {kind} `{id}`"))
}

fn reference(kind: &str, id: &str) -> Result<RestrictedExpression> {
    Ok(RestrictedExpression::new_entity_uid(uid(kind, id)?))
}
