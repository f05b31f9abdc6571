//! Chromium, Firefox and WebKit: what each is called, where it is, how it starts.

use crate::bring::apt::{self, Package};
use anyhow::{Context as _, Result};
use serde_json::{Value, json};
use std::path::PathBuf;

/// A browser engine.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// Google's.
    Chromium,
    /// Mozilla's.
    Firefox,
    /// Apple's, as GTK builds it.
    WebKit,
}

/// Where libwebkit2gtk-4.1-0 puts WebKit's own small browser: not on PATH.
fn mini_browser() -> String {
    format!("/usr/lib/{}-linux-gnu/webkit2gtk-4.1/MiniBrowser", std::env::consts::ARCH)
}

/// Brings the browsers and their drivers.
///
/// # Errors
/// When one cannot be brought.
pub fn bring() -> Result<()> {
    apt::packages(&[
        Package { name: "chromium", gives: "chromium" },
        Package { name: "chromium-driver", gives: "chromedriver" },
        Package { name: "firefox-esr", gives: "firefox-esr" },
        Package { name: "webkit2gtk-driver", gives: "WebKitWebDriver" },
        Package { name: "libwebkit2gtk-4.1-0", gives: &mini_browser() },
        // WebKit has no headless mode.
        Package { name: "xvfb", gives: "Xvfb" },
    ])?;
    crate::bring::geckodriver::geckodriver().map(drop)
}

impl Engine {
    /// The engines, in the order in which they are tested.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// Its name, for people.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Chromium => "Chromium",
            Self::Firefox => "Firefox",
            Self::WebKit => "WebKit",
        }
    }

    /// What the variables of the page tests end with (tests/page/README.md).
    pub const fn variable(self) -> &'static str {
        match self {
            Self::Chromium => "CHROMIUM",
            Self::Firefox => "FIREFOX",
            Self::WebKit => "WEBKIT",
        }
    }

    /// The variable that tells wasm-bindgen's test runner where a driver listens. It takes every WebKit for Safari.
    pub const fn runner_variable(self) -> &'static str {
        match self {
            Self::Chromium => "CHROMEDRIVER_REMOTE",
            Self::Firefox => "GECKODRIVER_REMOTE",
            Self::WebKit => "SAFARIDRIVER_REMOTE",
        }
    }

    /// The browser's program.
    ///
    /// # Errors
    /// When it is not installed.
    pub fn program(self) -> Result<PathBuf> {
        let program = match self {
            Self::Chromium => "chromium".to_owned(),
            Self::Firefox => "firefox-esr".to_owned(),
            Self::WebKit => mini_browser(),
        };
        which::which(&program).with_context(|| format!("`{program}` is not installed"))
    }

    /// The WebDriver capabilities of a session: this browser, unseen.
    ///
    /// # Errors
    /// When it is not installed.
    pub fn capabilities(self) -> Result<Value> {
        let program = self.program()?;
        let mut capabilities = match self {
            Self::Chromium => json!({ "goog:chromeOptions": { "binary": program, "args": [
                "--headless=new",
                // Its sandbox does not start for root, nor in most containers; what it opens here is ours.
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
            ] } }),
            Self::Firefox => json!({ "moz:firefoxOptions": { "binary": program, "args": ["-headless"] } }),
            Self::WebKit => json!({ "webkitgtk:browserOptions": { "binary": program, "args": ["--automation"] } }),
        };
        // A page that reckons answers no script meanwhile. On a slow machine a theorem takes longer than the usual half a minute.
        if let Some(all) = capabilities.as_object_mut() {
            all.insert("timeouts".to_owned(), json!({ "script": 300_000 }));
        }
        Ok(capabilities)
    }
}
