//! The static server, asked as a browser (and as someone unkind) would ask it.
//!
//! Apart from `static_server.rs` because the end-to-end tests compile that file too.

use crate::static_server::start;
use std::fs;
use std::io::{self, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::PathBuf;

fn folder(name: &str) -> io::Result<PathBuf> {
    let top = std::env::temp_dir().join(format!("xtask-{name}-{}", std::process::id()));
    fs::create_dir_all(top.join("root/under"))?;
    fs::write(top.join("secret.txt"), "secret")?;
    fs::write(top.join("root/index.html"), "<p>hello")?;
    fs::write(top.join("root/under/app å.wasm"), "plain")?;
    fs::write(top.join("root/under/app å.wasm.br"), "small")?;
    fs::write(top.join("root/under/app å.wasm.gz"), "less small")?;
    fs::write(top.join("root/under/index.html"), "<p>under")?;
    Ok(top)
}

fn ask(address: SocketAddr, request: &str) -> io::Result<String> {
    let mut stream = TcpStream::connect(address)?;
    stream.write_all(request.as_bytes())?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer)?;
    Ok(answer)
}

fn get(address: SocketAddr, target: &str) -> io::Result<String> {
    ask(address, &format!("GET {target} HTTP/1.1\r\n\r\n"))
}

#[test]
fn serves_files_with_their_type_and_nothing_outside_the_root() -> io::Result<()> {
    let top = folder("serves")?;
    let server = start(top.join("root"), 0)?;
    let address = server.address;

    for target in ["/", "/?bench", "/index.html", "/./index.html"] {
        let page = get(address, target)?;
        assert!(page.starts_with("HTTP/1.1 200"), "{target}: {page}");
        assert!(page.contains("content-type: text/html"), "{target}: {page}");
        assert!(page.ends_with("<p>hello"), "{target}: {page}");
    }

    let wasm = get(address, "/under/app%20%C3%A5.wasm")?;
    assert!(
        wasm.contains("content-type: application/wasm\r\n"),
        "{wasm}"
    );
    assert!(wasm.ends_with("plain"), "{wasm}");

    for target in [
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/under/../../secret.txt",
        "/..%2fsecret.txt",
        "/..\\secret.txt",
        "secret.txt",
        "/%zz",
        "/%",
        "/missing.js",
    ] {
        let answer = get(address, target)?;
        assert!(answer.starts_with("HTTP/1.1 404"), "{target}: {answer}");
    }
    fs::remove_dir_all(top)
}

#[test]
fn sends_the_compressed_neighbour_to_those_who_take_it() -> io::Result<()> {
    let top = folder("compressed")?;
    let server = start(top.join("root"), 0)?;
    let answer = ask(
        server.address,
        "GET /under/app%20%C3%A5.wasm HTTP/1.1\r\nAccept-Encoding: gzip, br\r\n\r\n",
    )?;
    assert!(answer.contains("content-encoding: br\r\n"), "{answer}");
    assert!(
        answer.contains("content-type: application/wasm\r\n"),
        "{answer}"
    );
    assert!(answer.ends_with("small"), "{answer}");
    fs::remove_dir_all(top)
}

#[test]
fn sends_the_other_copy_to_those_who_take_that_alone() -> io::Result<()> {
    let top = folder("other-copy")?;
    let server = start(top.join("root"), 0)?;
    let answer = ask(
        server.address,
        "GET /under/app%20%C3%A5.wasm HTTP/1.1\r\nAccept-Encoding: gzip\r\n\r\n",
    )?;
    assert!(answer.contains("content-encoding: gzip\r\n"), "{answer}");
    assert!(answer.ends_with("less small"), "{answer}");
    fs::remove_dir_all(top)
}

#[test]
fn sends_the_headers_that_the_folder_asks_for() -> io::Result<()> {
    let top = folder("headers")?;
    let rules = "# for hosts\n/*\n  X-All: yes\n/under/*\n  X-Under: a; b\n  Cache-Control: immutable\n/\n  X-Top: yes\n";
    fs::write(top.join("root/_headers"), rules)?;
    fs::write(top.join("root/404.html"), "<p>lost")?;
    let server = start(top.join("root"), 0)?;
    let page = get(server.address, "/?q=/under/")?;
    assert!(
        page.contains("X-All: yes\r\n") && page.contains("X-Top: yes\r\n"),
        "{page}"
    );
    assert!(page.contains("cache-control: no-cache\r\n"), "{page}");
    assert!(!page.contains("X-Under"), "{page}");
    let under = get(server.address, "/under/app%20%C3%A5.wasm")?;
    assert!(under.contains("X-Under: a; b\r\n"), "{under}");
    assert!(under.contains("Cache-Control: immutable\r\n"), "{under}");
    assert!(
        !under.contains("no-cache") && !under.contains("X-Top"),
        "{under}"
    );
    let lost = get(server.address, "/not-there")?;
    assert!(
        lost.starts_with("HTTP/1.1 404") && lost.contains("X-All: yes"),
        "{lost}"
    );
    assert!(lost.ends_with("<p>lost"), "{lost}");
    fs::remove_dir_all(top)
}

#[test]
fn leads_to_a_folder_with_its_slash() -> io::Result<()> {
    let top = folder("slash")?;
    let server = start(top.join("root"), 0)?;
    let moved = get(server.address, "/under?q=1")?;
    assert!(moved.starts_with("HTTP/1.1 301"), "{moved}");
    assert!(moved.contains("location: /under/?q=1\r\n"), "{moved}");
    let page = get(server.address, "/under/?q=1")?;
    assert!(page.ends_with("<p>under"), "{page}");
    fs::remove_dir_all(top)
}

#[test]
fn answers_reading_only_and_stops_when_dropped() -> io::Result<()> {
    let top = folder("stops")?;
    let server = start(top.join("root"), 0)?;
    let address = server.address;
    let post = ask(address, "POST / HTTP/1.1\r\n\r\n")?;
    assert!(post.starts_with("HTTP/1.1 405"), "{post}");
    let head = ask(address, "HEAD / HTTP/1.1\r\n\r\n")?;
    assert!(head.contains("content-length: 8\r\n"), "{head}");
    assert!(head.ends_with("\r\n\r\n"), "{head}");

    assert!(start(top.join("root"), address.port()).is_err());
    drop(server);
    for _ in 0..100 {
        if TcpStream::connect(address).is_err() {
            return fs::remove_dir_all(top);
        }
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    Err(io::Error::other(
        "the server still answers after it was dropped",
    ))
}
