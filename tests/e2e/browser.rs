//! The programs around the tests: drivers that end with them, profiles, a browser that is killed.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use crate::engine::Engine;

/// A value that `cargo xtask test` sets.
pub fn setting(name: &str) -> String {
    std::env::var(name)
        .unwrap_or_else(|_| panic!("{name} is not set: run `cargo xtask test --only e2e`"))
}

/// A program that works for the tests. It ends when this is dropped, and with the tests at the latest: the shell around
/// it waits for its input to close, which it does also when this program ends with the value in a static.
pub struct Helper {
    process: String,
    said: Mutex<Receiver<String>>,
    _shell: Child,
}

impl Helper {
    /// Starts a program with what its environment is to hold; takes a folder away when it has ended.
    pub fn start(words: &[&str], environment: &[(&str, &str)], folder: &Path) -> Self {
        let mut shell = Command::new("sh")
            .args([
                "-c",
                "trap : INT; folder=$1; shift; sh -c 'echo $$; exec \"$@\" 2>&1' sh \"$@\" & program=$!; \
                 cat >/dev/null; pkill -KILL -P $program; kill $program; sleep 1; rm -rf \"$folder\"",
                "sh",
            ])
            .arg(folder)
            .args(words)
            .envs(environment.iter().copied())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("a shell starts");
        let output = shell.stdout.take().expect("the output is piped");
        let (sender, said) = channel();
        // All is read, or a program that says much would wait for a reader.
        thread::spawn(move || {
            for line in BufReader::new(output).lines().map_while(Result::ok) {
                drop(sender.send(line));
            }
        });
        Self {
            process: said.recv().expect("the shell says the program's number"),
            said: Mutex::new(said),
            _shell: shell,
        }
    }

    /// Waits for the program to say something, and gives what is found in it.
    pub fn says<T>(&self, found: impl Fn(&str) -> Option<T>) -> T {
        let said = self.said.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            let line = said.recv_timeout(Duration::from_secs(60));
            let line = line.expect("the program says what is awaited");
            if let Some(found) = found(&line) {
                return found;
            }
        }
    }

    /// Has the program read its settings anew.
    pub fn reread(&self) {
        let told = Command::new("kill").args(["-HUP", &self.process]).status();
        assert!(told.expect("kill runs").success(), "the program has ended");
    }
}

/// The folder of this run's profiles.
pub fn profiles() -> PathBuf {
    std::env::temp_dir().join(format!("ramkalkyl-e2e-profiles-{}", std::process::id()))
}

/// A folder for a profile that no browser has had.
pub fn new_profile() -> PathBuf {
    static COUNT: AtomicUsize = AtomicUsize::new(0);
    profiles().join(COUNT.fetch_add(1, Ordering::Relaxed).to_string())
}

/// Ends the browser of a profile at once, as a loss of power would: nothing is written after this.
pub fn kill(profile: &Path) {
    let listed = Command::new("ps")
        .args(["-A", "-ww", "-o", "pid=,args="])
        .output()
        .expect("ps lists the processes");
    let listed = String::from_utf8_lossy(&listed.stdout).into_owned();
    let own = |line: &&str| Engine::current().is_browser_of(profile, line);
    let found: Vec<&str> = listed.lines().filter(own).collect();
    assert!(!found.is_empty(), "no browser has {}", profile.display());
    for line in found {
        let process = line.split_whitespace().next().expect("a number");
        let killed = Command::new("kill").args(["-KILL", process]).status();
        assert!(killed.expect("kill runs").success(), "{line} is not killed");
    }
}
