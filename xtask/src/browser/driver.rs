//! A running WebDriver.

use super::{display::Display, engine::Engine};
use crate::bring::geckodriver::geckodriver;
use crate::process::Process;
use anyhow::{Context as _, Result, bail};
use std::{
    io::Read as _,
    net::{Ipv4Addr, TcpListener, TcpStream},
    process::Command,
    thread::sleep,
    time::{Duration, Instant},
};
use tempfile::NamedTempFile;

/// How long a driver may take until it listens.
const PATIENCE: Duration = Duration::from_secs(30);

/// A driver that listens; it ends when this is dropped.
pub struct Driver {
    url: String,
    log: NamedTempFile,
    // In this order: the browser goes before its screen.
    process: Process,
    _display: Option<Display>,
}

impl Driver {
    /// Starts the driver of an engine.
    ///
    /// # Errors
    /// When it does not start, or does not listen in time.
    pub fn start(engine: Engine) -> Result<Self> {
        // The system does not give the same port again soon.
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
        let mut display = None;
        let mut command = match engine {
            Engine::Chromium => Command::new("chromedriver"),
            Engine::Firefox => {
                let mut command = Command::new(geckodriver()?);
                // Otherwise it insists on one port, which somebody else may have.
                command.arg("--websocket-port=0");
                command
            }
            Engine::WebKit => {
                let display = display.insert(Display::start()?);
                let mut command = Command::new("WebKitWebDriver");
                command.env("DISPLAY", &display.name).env_remove("WAYLAND_DISPLAY").envs([
                    // As for Chromium: not for root, not in containers, and what it opens here is ours.
                    ("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1"),
                    ("WEBKIT_DISABLE_COMPOSITING_MODE", "1"),
                    ("LIBGL_ALWAYS_SOFTWARE", "1"),
                ]);
                command
            }
        };
        let log = NamedTempFile::new()?;
        let written = log.reopen()?;
        command.arg(format!("--port={port}")).stdout(written.try_clone()?).stderr(written);
        let process = Process::start(&mut command)?;
        let mut driver = Self { url: format!("http://127.0.0.1:{port}"), log, process, _display: display };
        driver.wait(port).with_context(|| format!("the driver of {} does not run", engine.name()))?;
        Ok(driver)
    }

    fn wait(&mut self, port: u16) -> Result<()> {
        let start = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            if let Some(status) = self.process.child().try_wait()? {
                bail!("it ended at once ({status}):\n{}", self.log());
            }
            if start.elapsed() > PATIENCE {
                bail!("it does not listen:\n{}", self.log());
            }
            sleep(Duration::from_millis(50));
        }
        Ok(())
    }

    /// Where it listens.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// What it has said so far.
    pub fn log(&self) -> String {
        let mut text = Vec::new();
        let read = self.log.reopen().and_then(|mut file| file.read_to_end(&mut text));
        read.map_or_else(
            |error| format!("(its log cannot be read: {error})"),
            |_| String::from_utf8_lossy(&text).into_owned(),
        )
    }
}
