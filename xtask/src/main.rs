//! What a person or CI runs: `cargo xtask serve`, `test`, `dist`, `bench`.
//!
//! Synchronous and small on purpose: it is compiled before anything else can start.

mod arguments;
mod baselines;
mod bench;
mod bench_start;
mod bundle;
mod end_to_end;
mod failure;
mod process;
mod serve;
mod sizes;
mod stages;
mod static_server;
#[cfg(test)]
mod static_server_tests;
mod statistics;
mod styles;
mod tools;
mod versions;
mod webdriver;

use arguments::Task;
use failure::Result;
use std::process::ExitCode;
use tools::{BuildTools, Firefox, TestTools, WebKit};

fn main() -> ExitCode {
    match arguments::parse(std::env::args().skip(1)).and_then(perform) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("\nxtask: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn perform(task: Task) -> Result<()> {
    match task {
        Task::Help => println!("{}", arguments::HELP),
        Task::Serve { port, profile } => serve::serve(port, profile)?,
        Task::Test { only, engines } => stages::test(only, engines)?,
        Task::Dist => {
            let sizes = bundle::release(&BuildTools::ensure()?)?;
            println!(
                "\n{sizes}\nThe release folder: {}",
                bundle::folder().display()
            );
        }
        Task::Bench => bench::bench()?,
        Task::BenchStart => bench_start::bench()?,
        Task::Tools => {
            BuildTools::ensure()?;
            TestTools::ensure()?;
            Firefox::ensure()?;
            WebKit::ensure()?;
            tools::Office::ensure()?;
        }
    }
    Ok(())
}
