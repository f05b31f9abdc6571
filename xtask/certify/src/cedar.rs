//! Cedar, an authorization engine that shares no code with the model: the table exported for it, and every decision asked.

mod ask;
mod compare;
mod policies;
mod schema;

pub use ask::Cedar;

use anyhow::{Context as _, Result, anyhow, bail};
use cedar_policy::{PolicySet, Schema, ValidationMode, Validator};
use cedar_policy_formatter::{Config, policies_str_to_pretty};
use std::{fs, path::Path};

/// The exported files: their names and texts.
pub struct Export {
    policies: (&'static str, String),
    schema: (&'static str, String),
}

impl Export {
    /// The table, drawn from the model.
    ///
    /// # Errors
    /// When Cedar cannot read it, or has anything to say against it, warnings included.
    pub fn new() -> Result<Self> {
        let config = Config { line_width: 120, indent_width: 2 };
        let policies = policies_str_to_pretty(&policies::policies(), &config)
            .map_err(|error| anyhow!("{error:?}"))
            .context("Cedar cannot read the policies")?;
        let policies = policies::PREAMBLE.to_owned() + &policies;
        let export = Self { policies: ("policies.cedar", policies), schema: ("schema.cedarschema", schema::schema()) };
        let (policies, schema) = export.read()?;
        let found = Validator::new(schema).validate(&policies, ValidationMode::Strict);
        if !found.validation_passed_without_warnings() {
            bail!("Cedar does not accept the policies: {found}");
        }
        Ok(export)
    }

    /// As Cedar reads it.
    fn read(&self) -> Result<(PolicySet, Schema)> {
        let policies = self.policies.1.parse().context("Cedar cannot read the policies")?;
        let (schema, mut warnings) =
            Schema::from_cedarschema_str(&self.schema.1).context("Cedar cannot read the schema")?;
        match warnings.next() {
            None => Ok((policies, schema)),
            Some(warning) => bail!("Cedar warns of the schema: {warning}"),
        }
    }

    /// The names of the files, and their texts.
    pub fn files(&self) -> [(&'static str, &str); 2] {
        [&self.policies, &self.schema].map(|(name, text)| (*name, text.as_str()))
    }

    /// Writes the files into a folder, which is made if there is none.
    ///
    /// # Errors
    /// When they cannot be written.
    pub fn write(&self, folder: &Path) -> Result<()> {
        fs::create_dir_all(folder).with_context(|| format!("could not make {}", folder.display()))?;
        for (name, text) in self.files() {
            fs::write(folder.join(name), text).with_context(|| format!("could not write {name}"))?;
        }
        Ok(())
    }
}
