//! The three browser engines, each behind its WebDriver.

mod display;
mod driver;
mod engine;

pub use driver::Driver;
pub use engine::{Engine, bring};
