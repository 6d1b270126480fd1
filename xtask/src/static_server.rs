//! A static file server for this machine only: the page as any static host would give it.
//!
//! Standard library only and complete in one file, so that the end-to-end tests can use the same by `#[path]`.

use std::fs;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

/// A running server. Dropping it stops it.
pub struct StaticServer {
    /// Where it listens; the port is the real one when 0 was asked for.
    pub address: SocketAddr,
    stopping: Arc<AtomicBool>,
}

/// Serves the files under `root` on 127.0.0.1, each connection in a thread of its own.
///
/// Port 0 takes any free port. A port in use is an error of kind `AddrInUse`.
pub fn start(root: PathBuf, port: u16) -> io::Result<StaticServer> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
    let address = listener.local_addr()?;
    let stopping = Arc::new(AtomicBool::new(false));
    let stop = Arc::clone(&stopping);
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            if stop.load(Ordering::SeqCst) {
                break;
            }
            let root = root.clone();
            // A browser that closes early is no concern of the server's.
            thread::spawn(move || drop(answer(&root, &stream)));
        }
    });
    Ok(StaticServer { address, stopping })
}

impl Drop for StaticServer {
    fn drop(&mut self) {
        self.stopping.store(true, Ordering::SeqCst);
        // The accepting thread sleeps until someone calls; this call wakes it to see the flag.
        drop(TcpStream::connect(self.address));
    }
}

fn answer(root: &Path, mut stream: &TcpStream) -> io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(10)))?;
    let mut lines = BufReader::new(stream.take(64 * 1024)).lines();
    let request = lines.next().transpose()?.unwrap_or_default();
    let mut takes_brotli = false;
    for header in lines {
        let header = header?.to_ascii_lowercase();
        if header.is_empty() {
            break;
        }
        takes_brotli |= header.starts_with("accept-encoding:") && header.contains("br");
    }
    let mut words = request.split(' ');
    let (method, target) = (
        words.next().unwrap_or_default(),
        words.next().unwrap_or_default(),
    );
    if method != "GET" && method != "HEAD" {
        return reply(
            stream,
            "405 Method Not Allowed",
            "allow: GET, HEAD\r\n",
            b"",
        );
    }
    let Some((path, body, encoding)) =
        file_of(root, target).and_then(|path| read(path, takes_brotli))
    else {
        return reply(stream, "404 Not Found", "", b"");
    };
    let kind = content_type(&path);
    let head = format!(
        "content-type: {kind}\r\n{encoding}vary: accept-encoding\r\ncache-control: no-cache\r\n"
    );
    reply(
        &mut stream,
        "200 OK",
        &format!("{head}content-length: {}\r\n", body.len()),
        if method == "HEAD" { b"" } else { &body },
    )
}

fn reply(mut stream: impl Write, status: &str, headers: &str, body: &[u8]) -> io::Result<()> {
    write!(
        stream,
        "HTTP/1.1 {status}\r\n{headers}connection: close\r\n\r\n"
    )?;
    stream.write_all(body)?;
    stream.flush()
}

/// The file that a request target names under `root`; `None` when it would leave `root` or is not a plain path.
fn file_of(root: &Path, target: &str) -> Option<PathBuf> {
    let path = target.split(['?', '#']).next()?.strip_prefix('/')?;
    let decoded = percent_decoded(path)?;
    let mut file = root.to_path_buf();
    for part in decoded
        .split('/')
        .filter(|part| !part.is_empty() && *part != ".")
    {
        if part == ".." || part.contains(['\\', ':', '\0']) {
            return None;
        }
        file.push(part);
    }
    if file.is_dir() {
        file.push("index.html");
    }
    Some(file)
}

fn percent_decoded(text: &str) -> Option<String> {
    let mut bytes = text.bytes();
    let mut decoded = Vec::with_capacity(text.len());
    while let Some(byte) = bytes.next() {
        decoded.push(if byte == b'%' {
            let mut digit = || char::from(bytes.next()?).to_digit(16);
            u8::try_from(digit()? * 16 + digit()?).ok()?
        } else {
            byte
        });
    }
    String::from_utf8(decoded).ok()
}

/// The file's bytes, or those of its ready-made `.br` neighbour, with the header that says so.
fn read(path: PathBuf, takes_brotli: bool) -> Option<(PathBuf, Vec<u8>, &'static str)> {
    if takes_brotli {
        let mut compressed = path.clone().into_os_string();
        compressed.push(".br");
        if let Ok(body) = fs::read(compressed) {
            return Some((path, body, "content-encoding: br\r\n"));
        }
    }
    let body = fs::read(&path).ok()?;
    Some((path, body, ""))
}

fn content_type(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        // Browsers compile wasm while it streams in only under exactly this type.
        Some("wasm") => "application/wasm",
        Some("json") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("ico") => "image/x-icon",
        Some("txt" | "md") => "text/plain; charset=utf-8",
        Some("csv") => "text/csv; charset=utf-8",
        _ => "application/octet-stream",
    }
}
