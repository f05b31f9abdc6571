//! A program in the background, ended together with all that it started: when it is dropped, and on Ctrl-C.

use anyhow::{Context as _, Result};
use rustix::process::{Pid, Signal, kill_process_group};
use std::{
    os::unix::process::CommandExt as _,
    process::{Child, Command, Stdio},
    sync::{Mutex, Once, PoisonError},
    thread::sleep,
    time::Duration,
};

/// The process groups that run now.
static RUNNING: Mutex<Vec<Pid>> = Mutex::new(Vec::new());

/// A running program, leader of a process group of its own.
pub struct Process {
    child: Child,
    group: Pid,
}

impl Process {
    /// Starts a program.
    ///
    /// # Errors
    /// When it does not start.
    pub fn start(command: &mut Command) -> Result<Self> {
        end_all_on_ctrl_c()?;
        let child = command
            .stdin(Stdio::null())
            .process_group(0)
            .spawn()
            .with_context(|| format!("could not run `{}`", command.get_program().display()))?;
        let group = Pid::from_child(&child);
        RUNNING.lock().unwrap_or_else(PoisonError::into_inner).push(group);
        Ok(Self { child, group })
    }

    /// The program.
    pub fn child(&mut self) -> &mut Child {
        &mut self.child
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        RUNNING.lock().unwrap_or_else(PoisonError::into_inner).retain(|group| *group != self.group);
        // It may be gone already: an error here changes nothing.
        let _ = kill_process_group(self.group, Signal::TERM);
        for _ in 0..20 {
            if !matches!(self.child.try_wait(), Ok(None)) {
                break;
            }
            sleep(Duration::from_millis(50));
        }
        let _ = kill_process_group(self.group, Signal::KILL);
        let _ = self.child.wait();
    }
}

/// Our children have groups of their own, which the terminal does not interrupt.
fn end_all_on_ctrl_c() -> Result<()> {
    static ONCE: Once = Once::new();
    let mut set = Ok(());
    ONCE.call_once(|| {
        set = ctrlc::set_handler(|| {
            for group in RUNNING.lock().unwrap_or_else(PoisonError::into_inner).iter() {
                let _ = kill_process_group(*group, Signal::KILL);
            }
            std::process::exit(130);
        });
    });
    set.context("could not watch for Ctrl-C")
}
