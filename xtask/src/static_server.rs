//! A static file server for this machine only: the page as any static host would give it, with the headers that the
//! folder's own `_headers` asks for.
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
    let (mut brotli, mut gzip) = (false, false);
    for header in lines {
        let header = header?.to_ascii_lowercase();
        if header.is_empty() {
            break;
        }
        if let Some(codings) = header.strip_prefix("accept-encoding:") {
            brotli |= codings.contains("br");
            gzip |= codings.contains("gzip");
        }
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
    let Some(file) = file_of(root, target) else {
        return reply(stream, "404 Not Found", "", b"");
    };
    if let Some(location) = with_slash(&file, target) {
        let location = format!("location: {location}\r\n");
        return reply(stream, "301 Moved Permanently", &location, b"");
    }
    let file = if file.is_dir() {
        file.join("index.html")
    } else {
        file
    };
    let (status, found) = match read(file, brotli, gzip) {
        None => ("404 Not Found", read(root.join("404.html"), brotli, gzip)),
        found => ("200 OK", found),
    };
    let Some((path, body, encoding)) = found else {
        return reply(stream, status, "", b"");
    };
    let kind = content_type(&path);
    let asked = headers_of(root, target);
    let head = format!("content-type: {kind}\r\n{encoding}vary: accept-encoding\r\n{asked}");
    reply(
        &mut stream,
        status,
        &format!("{head}content-length: {}\r\n", body.len()),
        if method == "HEAD" { b"" } else { &body },
    )
}

/// Where a folder is that was asked for without the slash at its end, as links in its page count on.
fn with_slash(file: &Path, target: &str) -> Option<String> {
    let (path, rest) = target.split_at(target.find(['?', '#']).unwrap_or(target.len()));
    (file.is_dir() && !path.ends_with('/')).then(|| format!("{path}/{rest}"))
}

/// The headers that the folder's `_headers` asks for, of every rule that fits the path; a rule's path ends with `*` where
/// it stands for more. What no rule says is that a browser asks before it uses what it kept.
fn headers_of(root: &Path, target: &str) -> String {
    let path = target.split(['?', '#']).next().unwrap_or_default();
    let path = percent_decoded(path).unwrap_or_default();
    let rules = fs::read_to_string(root.join("_headers")).unwrap_or_default();
    let (mut fits, mut headers) = (false, String::new());
    for line in rules.lines().filter(|line| !line.starts_with('#')) {
        if !line.starts_with([' ', '\t']) {
            let start = line.trim_end().strip_suffix('*');
            fits = start.map_or(line.trim_end() == path, |start| path.starts_with(start));
        } else if fits {
            headers += &format!("{}\r\n", line.trim());
        }
    }
    if !headers.to_ascii_lowercase().contains("cache-control:") {
        headers += "cache-control: no-cache\r\n";
    }
    headers
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

/// The file's bytes, or those of its ready-made `.br` or `.gz` neighbour, with the header that says so.
fn read(path: PathBuf, brotli: bool, gzip: bool) -> Option<(PathBuf, Vec<u8>, &'static str)> {
    let copies = [
        (brotli, ".br", "content-encoding: br\r\n"),
        (gzip, ".gz", "content-encoding: gzip\r\n"),
    ];
    for (_, ending, header) in copies.into_iter().filter(|(taken, ..)| *taken) {
        let mut compressed = path.clone().into_os_string();
        compressed.push(ending);
        if let Ok(body) = fs::read(compressed) {
            return Some((path, body, header));
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
