//! A browser's own line for commands that belong to no page: contexts, tabs. The driver passes on those of a page alone.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use serde_json::{Value, json};

use super::Failure;

/// Requests go out masked, as browsers demand; a mask of zeros leaves them as they are.
const MASK: [u8; 4] = [0; 4];

/// The open line, a WebSocket of the browser's debugging port.
pub struct Devtools {
    stream: BufReader<TcpStream>,
    asked: u64,
}

impl Devtools {
    /// Connects to the browser whose debugging port is at an address of this machine.
    pub fn connect(address: &str) -> Result<Self, Failure> {
        let path = path_of_browser(address)?;
        let mut stream = BufReader::new(connected(address)?);
        write!(
            stream.get_mut(),
            "GET {path} HTTP/1.1\r\nHost: {address}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\
             Sec-WebSocket-Key: cmFta2Fsa3lsLWVuZC10bw==\r\nSec-WebSocket-Version: 13\r\n\r\n"
        )?;
        let mut head = String::new();
        while !head.ends_with("\r\n\r\n") {
            if stream.read_line(&mut head)? == 0 {
                return Err(format!("the line ended: {head}").into());
            }
        }
        if !head.starts_with("HTTP/1.1 101") {
            return Err(head.into());
        }
        Ok(Self { stream, asked: 0 })
    }

    /// Sends a command and waits for its answer.
    pub fn ask(&mut self, method: &str, parameters: &Value) -> Result<Value, Failure> {
        self.asked += 1;
        let request = json!({ "id": self.asked, "method": method, "params": parameters });
        self.write(request.to_string().as_bytes())?;
        loop {
            let mut answer: Value = serde_json::from_slice(&self.read()?)?;
            // What else comes is news that nobody asked for.
            if answer["id"] == json!(self.asked) {
                return match answer.get("error") {
                    Some(error) => Err(format!("{method}: {error}").into()),
                    None => Ok(answer["result"].take()),
                };
            }
        }
    }

    /// Sends a text in one frame.
    fn write(&mut self, text: &[u8]) -> Result<(), Failure> {
        let length = u16::try_from(text.len())?;
        let mut frame = vec![0x81, 0x80 | 126];
        frame.extend(length.to_be_bytes());
        frame.extend(MASK);
        frame.extend(text);
        Ok(self.stream.get_mut().write_all(&frame)?)
    }

    /// Reads a frame; Chromium sends each message in one.
    fn read(&mut self) -> Result<Vec<u8>, Failure> {
        let [_, short] = self.bytes()?;
        let length = match short {
            126 => u64::from(u16::from_be_bytes(self.bytes()?)),
            127 => u64::from_be_bytes(self.bytes()?),
            short => u64::from(short),
        };
        let mut content = vec![0; usize::try_from(length)?];
        self.stream.read_exact(&mut content)?;
        Ok(content)
    }

    fn bytes<const COUNT: usize>(&mut self) -> Result<[u8; COUNT], Failure> {
        let mut bytes = [0; COUNT];
        self.stream.read_exact(&mut bytes)?;
        Ok(bytes)
    }
}

fn connected(address: &str) -> Result<TcpStream, Failure> {
    let stream = TcpStream::connect(address)?;
    // A busy browser is slow; one that says nothing for this long is ill.
    stream.set_read_timeout(Some(Duration::from_secs(30)))?;
    Ok(stream)
}

/// Where the browser's line is, which it says by HTTP.
fn path_of_browser(address: &str) -> Result<String, Failure> {
    let mut stream = connected(address)?;
    write!(
        stream,
        "GET /json/version HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n"
    )?;
    let (mut lines, mut answer) = (BufReader::new(stream), String::new());
    // The answer ends with its JSON, though the line may stay open.
    while answer.trim_end().lines().last() != Some("}") {
        if lines.read_line(&mut answer)? == 0 {
            break;
        }
    }
    let (_, path) = answer
        .split_once(&format!("ws://{address}"))
        .ok_or_else(|| format!("no line to the browser: {answer}"))?;
    Ok(path.split('"').next().unwrap_or_default().to_owned())
}
