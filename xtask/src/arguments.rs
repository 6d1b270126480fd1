//! The command line: words in, one [`Task`] out.

use crate::failure::{Failure, Result};

/// What `cargo xtask` without words, or with `help`, prints.
pub const HELP: &str = "\
cargo xtask serve [--port N] [--debug]  build the page and serve it on this machine
cargo xtask test  [--only STAGE]        everything CI checks, the cheap checks first
                  [--e2e-only]          the same as --only e2e
                  [--engine ENGINE]     all end-to-end tests in one browser engine, or in all
cargo xtask dist                        the release folder, dist/, with its sizes
cargo xtask bench                       bytes on first load, time a recompute, time to a changed figure
cargo xtask bench start                 a slow phone's first load, beside a page of one button
cargo xtask tools                       find or install the tools of all the above, and stop

Stages: format, lint, structure, native, office, browser, size, e2e
Engines: chromium, firefox, webkit, all";

/// One thing to do.
#[derive(Debug, PartialEq, Eq)]
pub enum Task {
    /// Print [`HELP`].
    Help,
    /// Build and serve; `port` is `None` when any free port will do.
    Serve { port: Option<u16>, profile: Profile },
    /// Run the stages, or only one of them.
    Test {
        only: Option<Stage>,
        engines: Engines,
    },
    /// Make the release folder.
    Dist,
    /// Measure.
    Bench,
    /// Measure a first load beside that of a page of one button.
    BenchStart,
    /// Find or install the tools.
    Tools,
}

/// How the page is built.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    /// Small and fast, as it is published.
    Release,
    /// Quicker to build, several times larger.
    Debug,
}

/// A part of `cargo xtask test`, in the order they run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// `cargo fmt --check`.
    Format,
    /// Clippy for this machine and for wasm32.
    Lint,
    /// The tests that hold the tree to its architecture and the documents to their form.
    Structure,
    /// All tests that run without a browser.
    Native,
    /// Workbooks, recalculated and written anew by LibreOffice.
    Office,
    /// Tests of single functions and components inside a browser.
    Browser,
    /// The release build and its size budget.
    Size,
    /// The released page in a browser, as a person uses it.
    EndToEnd,
}

impl Stage {
    /// All stages, in the order they run.
    pub const ALL: [Self; 8] = [
        Self::Format,
        Self::Lint,
        Self::Structure,
        Self::Native,
        Self::Office,
        Self::Browser,
        Self::Size,
        Self::EndToEnd,
    ];

    /// The word for it on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Format => "format",
            Self::Lint => "lint",
            Self::Structure => "structure",
            Self::Native => "native",
            Self::Office => "office",
            Self::Browser => "browser",
            Self::Size => "size",
            Self::EndToEnd => "e2e",
        }
    }

    fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stage| stage.name() == name)
    }
}

/// A browser engine that the end-to-end tests run in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// That of Chrome and Edge.
    Chromium,
    /// Firefox's own.
    Firefox,
    /// That of Safari.
    WebKit,
}

/// The engines that are wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engines {
    /// All tests in Chromium, and in the others those of what differs between engines.
    Usual,
    /// All tests in one.
    Only(Engine),
    /// All tests in all.
    All,
}

impl Engine {
    /// All engines, in the order they are tested.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// The word for it on the command line, and to the tests.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }
}

/// Reads the words after `cargo xtask`.
pub fn parse(words: impl IntoIterator<Item = String>) -> Result<Task> {
    let mut words = words.into_iter();
    let command = words.next();
    match command.as_deref() {
        None | Some("help" | "--help" | "-h") => Ok(Task::Help),
        Some("serve") => serve(words),
        Some("test") => test(words),
        Some("dist") => alone(words, Task::Dist),
        Some("bench") => match words.next().as_deref() {
            None => Ok(Task::Bench),
            Some("start") => alone(words, Task::BenchStart),
            Some(other) => Err(unknown(other)),
        },
        Some("tools") => alone(words, Task::Tools),
        Some(other) => Err(unknown(other)),
    }
}

fn serve(mut words: impl Iterator<Item = String>) -> Result<Task> {
    let (mut port, mut profile) = (None, Profile::Release);
    while let Some(word) = words.next() {
        match word.as_str() {
            "--port" => port = Some(port_number(words.next())?),
            "--release" => profile = Profile::Release,
            "--debug" => profile = Profile::Debug,
            other => return Err(unknown(other)),
        }
    }
    Ok(Task::Serve { port, profile })
}

fn port_number(word: Option<String>) -> Result<u16> {
    word.as_deref()
        .and_then(|word| word.parse().ok())
        .ok_or_else(|| Failure::new("--port wants a number from 0 to 65535, as in --port 8080"))
}

fn test(mut words: impl Iterator<Item = String>) -> Result<Task> {
    let (mut only, mut engines) = (None, Engines::Usual);
    while let Some(word) = words.next() {
        match word.as_str() {
            "--only" => only = Some(stage(words.next())?),
            "--e2e-only" => only = Some(Stage::EndToEnd),
            "--engine" => engines = engines_of(words.next())?,
            other => return Err(unknown(other)),
        }
    }
    if engines != Engines::Usual {
        // Who asks for an engine asks for the tests that one runs in.
        match only {
            None | Some(Stage::EndToEnd) => only = Some(Stage::EndToEnd),
            Some(stage) => {
                let message = format!("--engine is for e2e and not for {}", stage.name());
                return Err(Failure::new(message));
            }
        }
    }
    Ok(Task::Test { only, engines })
}

fn engines_of(word: Option<String>) -> Result<Engines> {
    if word.as_deref() == Some("all") {
        return Ok(Engines::All);
    }
    let named = |engine: &Engine| Some(engine.name()) == word.as_deref();
    let found = Engine::ALL.into_iter().find(named).map(Engines::Only);
    found.ok_or_else(|| {
        let names = Engine::ALL.map(Engine::name).join(", ");
        Failure::new(format!("--engine wants one of: {names}, all"))
    })
}

fn stage(word: Option<String>) -> Result<Stage> {
    word.as_deref().and_then(Stage::from_name).ok_or_else(|| {
        let names = Stage::ALL.map(Stage::name).join(", ");
        Failure::new(format!("--only wants one of: {names}"))
    })
}

fn alone(mut words: impl Iterator<Item = String>, task: Task) -> Result<Task> {
    words.next().map_or(Ok(task), |extra| Err(unknown(&extra)))
}

fn unknown(word: &str) -> Failure {
    Failure::new(format!("'{word}' is not understood here.\n\n{HELP}"))
}

#[cfg(test)]
mod tests {
    use super::{Engine, Engines, Profile, Stage, Task, parse};

    fn read(line: &str) -> Option<Task> {
        parse(line.split_whitespace().map(String::from)).ok()
    }

    #[test]
    fn serve_takes_a_port_and_a_profile() {
        let released = |port| Task::Serve {
            port,
            profile: Profile::Release,
        };
        assert_eq!(read("serve"), Some(released(None)));
        assert_eq!(
            read("serve --release --port 9000"),
            Some(released(Some(9000)))
        );
        assert_eq!(
            read("serve --debug"),
            Some(Task::Serve {
                port: None,
                profile: Profile::Debug
            })
        );
    }

    #[test]
    fn a_bad_port_is_refused() {
        for line in [
            "serve --port",
            "serve --port x",
            "serve --port 70000",
            "serve --port -1",
        ] {
            assert_eq!(read(line), None, "{line}");
        }
    }

    #[test]
    fn every_stage_can_be_run_alone() {
        for stage in Stage::ALL {
            let line = format!("test --only {}", stage.name());
            let only = |only| Task::Test {
                only,
                engines: Engines::Usual,
            };
            assert_eq!(read(&line), Some(only(Some(stage))));
            assert_eq!(read("test"), Some(only(None)));
        }
        assert_eq!(read("test --e2e-only"), read("test --only e2e"));
    }

    #[test]
    fn an_engine_is_tested_alone_or_all_are() {
        let end_to_end = |engines| Task::Test {
            only: Some(Stage::EndToEnd),
            engines,
        };
        for engine in Engine::ALL {
            let line = format!("test --engine {}", engine.name());
            assert_eq!(read(&line), Some(end_to_end(Engines::Only(engine))));
        }
        assert_eq!(read("test --engine all"), Some(end_to_end(Engines::All)));
        assert_eq!(
            read("test --only e2e --engine all"),
            read("test --engine all")
        );
        for line in [
            "test --engine",
            "test --engine opera",
            "test --only lint --engine all",
        ] {
            assert_eq!(read(line), None, "{line}");
        }
    }

    #[test]
    fn unknown_words_are_refused() {
        for line in [
            "sevre",
            "serve --prot 1",
            "test --only all",
            "test fast",
            "dist now",
        ] {
            assert_eq!(read(line), None, "{line}");
        }
    }

    #[test]
    fn no_words_is_a_call_for_help() {
        assert_eq!(read(""), Some(Task::Help));
        assert_eq!(read("--help"), Some(Task::Help));
    }
}
