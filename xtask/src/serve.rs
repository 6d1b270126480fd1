//! `cargo xtask serve`: the built page on this machine.

use crate::arguments::Profile;
use crate::bundle;
use crate::failure::{Doing, Failure, Result};
use crate::static_server::{self, StaticServer};
use crate::tools::BuildTools;
use std::io::{self, ErrorKind};
use std::thread;

/// Tried one after the other when the user names no port.
const PORTS: std::ops::Range<u16> = 8080..8100;

/// Builds the page and serves it until the program is stopped.
pub fn serve(port: Option<u16>, profile: Profile) -> Result<()> {
    let tools = BuildTools::ensure()?;
    bundle::build(&tools, profile)?;
    let server = listen(port)?;
    println!(
        "\nThe page is here, until you press Ctrl-C:\nhttp://{}/",
        server.address
    );
    loop {
        thread::park();
    }
}

fn listen(port: Option<u16>) -> Result<StaticServer> {
    if let Some(port) = port {
        return start(port).map_err(|error| match error.kind() {
            ErrorKind::AddrInUse => Failure::new(format!(
                "port {port} is in use by another program; choose another with --port"
            )),
            _ => Failure::new(format!("could not serve on port {port}: {error}")),
        });
    }
    let free = PORTS.map(start).find(|result| match result {
        Err(error) => error.kind() != ErrorKind::AddrInUse,
        Ok(_) => true,
    });
    free.unwrap_or_else(|| start(0))
        .doing(|| "serve on this machine".into())
}

fn start(port: u16) -> io::Result<StaticServer> {
    static_server::start(bundle::folder(), port)
}
