//! A PostgreSQL server of our own, empty and for nobody else: it goes when it is dropped, and on Ctrl-C.

use crate::{
    bring::apt::{self, Package},
    child::quiet,
    process::Process,
    step::step,
};
use anyhow::{Context as _, Result, bail};
use std::{
    ffi::OsString,
    fs::{self, File},
    os::unix::{fs::chown, process::CommandExt as _},
    path::{Path, PathBuf},
    process::Command,
    thread::sleep,
    time::Duration,
};
use tempfile::TempDir;

const SUPERUSER: &str = "tester";

/// A running server, reached by a socket in a folder of its own: no port, so two runs never meet.
pub struct Server {
    // In this order: the server ends before its files go.
    _server: Process,
    folder: TempDir,
}

impl Server {
    /// Brings the programs if there are none, makes a cluster and starts it.
    ///
    /// # Errors
    /// When there is no server program and none can be brought, or it does not start.
    pub fn start() -> Result<Self> {
        let programs = programs()?;
        // Not in target/: another user must reach it, and the way to a socket may have 107 bytes.
        let folder = tempfile::Builder::new().prefix("roles-").tempdir()?;
        let user = unprivileged()?;
        if let Some((user, group)) = user {
            chown(folder.path(), Some(user), Some(group))?;
        }
        let run = |name: &str| {
            let mut command = Command::new(programs.join(name));
            command.current_dir(folder.path());
            if let Some((user, group)) = user {
                command.gid(group).uid(user);
            }
            command
        };
        step("make a PostgreSQL cluster (initdb)", || {
            let settings = ["--pgdata=data", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync"];
            quiet(run("initdb").args(settings).args(["--username", SUPERUSER])).map(drop)
        })?;
        step("start it (postgres)", || {
            let log = folder.path().join("log");
            let mut postgres = run("postgres");
            postgres.args(["-D", "data", "-c", "listen_addresses=", "-c", "fsync=off", "-k"]).arg(folder.path());
            let server =
                Process::start(postgres.stdout(File::create(&log)?).stderr(File::options().append(true).open(&log)?))?;
            wait(server, &log, || run("pg_isready").arg("--quiet").arg("--host").arg(folder.path()).status())
        })
        .map(|server| Self { _server: server, folder })
    }

    /// What a client finds in the environment: every client of PostgreSQL knows these names.
    pub fn environment(&self) -> [(&'static str, OsString); 3] {
        [("PGHOST", self.folder.path().into()), ("PGUSER", SUPERUSER.into()), ("PGDATABASE", "postgres".into())]
    }
}

/// The server, once `is_ready` says so.
fn wait(
    mut server: Process,
    log: &Path,
    is_ready: impl Fn() -> std::io::Result<std::process::ExitStatus>,
) -> Result<Process> {
    for _ in 0..300 {
        if is_ready()?.success() {
            return Ok(server);
        }
        if server.child().try_wait()?.is_some() {
            break;
        }
        sleep(Duration::from_millis(100));
    }
    bail!("PostgreSQL does not answer; it said:\n{}", fs::read_to_string(log).unwrap_or_default())
}

/// The folder of `initdb` and `postgres`.
fn programs() -> Result<PathBuf> {
    if let Some(folder) = installed() {
        return Ok(folder);
    }
    apt::packages(&[Package { name: "postgresql", gives: "initdb" }])?;
    installed().context("there is no `initdb`, though Debian's package postgresql is installed")
}

/// Debian keeps them off PATH, in a folder for each version: the newest.
fn installed() -> Option<PathBuf> {
    let version = |folder: &PathBuf| folder.parent()?.file_name()?.to_str()?.parse::<u32>().ok();
    let debian =
        fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten().map(|entry| entry.path().join("bin"));
    let on_path = || Some(fs::canonicalize(which::which("initdb").ok()?).ok()?.parent()?.to_owned());
    debian.filter(|folder| folder.join("initdb").exists()).max_by_key(version).or_else(on_path)
}

/// The user and the group to run as, where we are root: PostgreSQL refuses that.
fn unprivileged() -> Result<Option<(u32, u32)>> {
    if !rustix::process::geteuid().is_root() {
        return Ok(None);
    }
    let id = |which| Ok::<_, anyhow::Error>(quiet(Command::new("id").args([which, "nobody"]))?.trim().parse()?);
    Ok(Some((id("-u")?, id("-g")?)))
}
