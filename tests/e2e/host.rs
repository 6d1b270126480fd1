//! Where the page is for one test: an address that no other test has, so that its storage is its own in every engine,
//! and a server that can be told to fail, to have more, or to have a script run before the page.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use std::thread;

use crate::browser::setting;
use crate::static_server::{self, StaticServer};

/// A server of a test's own before the one that all share. It listens as long as the tests run: an address that is given
/// up could become another test's, in a browser that remembers this one.
pub struct Host {
    address: SocketAddr,
    changes: Arc<Mutex<Changes>>,
}

/// What is not as the shared server has it.
#[derive(Default)]
struct Changes {
    /// Parts of paths whose requests get no answer.
    withheld: Vec<String>,
    /// Files that lie beside the page, by their paths.
    more: Vec<(String, String)>,
    /// What runs in each page before its own scripts.
    before: String,
    /// Whether the page's worker can be had. A worker keeps the page, and what a test does to the host is then no longer
    /// what the page meets; so only those tests have it that are about it.
    keeps: bool,
    /// The heads of all requests so far.
    asked: Vec<String>,
    /// What is published here in the place of the page as it is.
    other: Option<StaticServer>,
}

impl Host {
    pub fn new() -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
        let address = listener.local_addr().expect("its address");
        let changes = Arc::new(Mutex::new(Changes::default()));
        let known = Arc::clone(&changes);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let known = Arc::clone(&known);
                // A browser that closes early is no concern of the server's.
                thread::spawn(move || drop(answer(&known, stream)));
            }
        });
        Self { address, changes }
    }

    /// Where the page is.
    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Has requests for paths with this part fail, as where the connection is lost.
    pub fn withhold(&self, part: &str) {
        self.change().withheld.push(part.to_owned());
    }

    /// Answers all requests again.
    pub fn withhold_nothing(&self) {
        self.change().withheld.clear();
    }

    /// Puts a file beside the page: JSON, or a page of its own where the path ends so.
    pub fn put(&self, path: &str, content: &str) {
        let file = (path.to_owned(), content.to_owned());
        self.change().more.push(file);
    }

    /// Has a script run in each page from now on, before its own scripts.
    pub fn before_page(&self, script: &str) {
        self.change().before.push_str(&format!("{script};\n"));
    }

    /// Lets the page's worker be had, which keeps the page.
    pub fn let_worker_keep(&self) {
        self.change().keeps = true;
    }

    /// Publishes another folder here, as a municipality does with a new version.
    pub fn publish(&self, folder: &Path) {
        let server = static_server::start(folder.to_owned(), 0).expect("a free port");
        self.change().other = Some(server);
    }

    /// Publishes the page as it is.
    pub fn publish_page(&self) {
        self.change().other = None;
    }

    /// The heads of all requests so far.
    pub fn asked(&self) -> Vec<String> {
        self.change().asked.clone()
    }

    fn change(&self) -> MutexGuard<'_, Changes> {
        changes_in(&self.changes)
    }
}

fn changes_in(changes: &Mutex<Changes>) -> MutexGuard<'_, Changes> {
    changes.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The server that all share, of the page as it is.
fn shared() -> SocketAddr {
    static SERVER: OnceLock<StaticServer> = OnceLock::new();
    let server = SERVER.get_or_init(|| {
        let dist = PathBuf::from(setting("RAMKALKYL_DIST"));
        assert!(
            dist.join("index.html").is_file(),
            "no page in {}: run `cargo xtask dist`",
            dist.display()
        );
        static_server::start(dist, 0).expect("a free port for the page")
    });
    server.address
}

fn answer(changes: &Mutex<Changes>, mut stream: TcpStream) -> io::Result<()> {
    let head = head_of(&mut BufReader::new(&stream))?;
    let path = head.split(' ').nth(1).unwrap_or_default().to_owned();
    let (withheld, more, before, server) = {
        let mut changes = changes_in(changes);
        changes.asked.push(head.clone());
        let server = changes.other.as_ref().map(|server| server.address);
        let more = changes.more.iter().find(|(known, _)| *known == path);
        (
            changes.withheld.iter().any(|part| path.contains(part))
                || path.ends_with("/sw.js") && !changes.keeps,
            more.map(|(_, content)| content.clone()),
            changes.before.clone(),
            server,
        )
    };
    if withheld {
        return Ok(());
    }
    if let Some(content) = more {
        let kind = if path.ends_with(".html") {
            "text/html; charset=utf-8"
        } else {
            "application/json"
        };
        let head = format!("HTTP/1.1 200 OK\r\ncontent-type: {kind}\r\n");
        return reply(&mut stream, &head, &content);
    }
    let mut server = TcpStream::connect(server.unwrap_or_else(shared))?;
    let is_page = head.to_ascii_lowercase().contains("\r\naccept: text/html");
    if before.is_empty() || !is_page {
        server.write_all(head.as_bytes())?;
        io::copy(&mut server, &mut stream)?;
        return Ok(());
    }
    write!(server, "GET {path} HTTP/1.1\r\n\r\n")?;
    let mut whole = String::new();
    server.read_to_string(&mut whole)?;
    let (_, page) = whole.split_once("\r\n\r\n").unwrap_or_default();
    let start = page.find("<meta").unwrap_or_default();
    let (doctype, rest) = page.split_at(start);
    let page = format!("{doctype}<script>{before}</script>{rest}");
    reply(
        &mut stream,
        "HTTP/1.1 200 OK\r\ncontent-type: text/html; charset=utf-8\r\ncache-control: no-cache\r\n",
        &page,
    )
}

/// A request up to the empty line; none of the page's has more.
fn head_of(reader: &mut impl BufRead) -> io::Result<String> {
    let mut head = String::new();
    while !head.ends_with("\r\n\r\n") {
        if reader.read_line(&mut head)? == 0 {
            break;
        }
    }
    Ok(head)
}

fn reply(stream: &mut impl Write, head: &str, body: &str) -> io::Result<()> {
    write!(
        stream,
        "{head}content-length: {}\r\nconnection: close\r\n\r\n{body}",
        body.len()
    )
}
