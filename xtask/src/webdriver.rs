//! Just enough of WebDriver to measure a page: a driver process, a session, scripts, and Chromium's own commands.
//!
//! Spoken over a plain socket to the driver on this machine, so no HTTP client is needed.

use crate::failure::{Doing, Failure, Result};
use crate::process;
use crate::stages::WEBDRIVER_JSON;
use crate::tools::Browser;
use serde_json::{Value, json};
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// A browser window under our control. Dropping it closes the browser and its driver.
pub struct Session {
    driver: Child,
    port: u16,
    /// The path of the session's commands; of all sessions until this one is open.
    path: String,
}

impl Session {
    /// Starts the driver and opens a window.
    pub fn open(browser: &Browser) -> Result<Self> {
        let mut driver = Command::new(&browser.chromedriver)
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .doing(|| "start chromedriver".into())?;
        let said = driver.stdout.take();
        let mut session = Self {
            driver,
            port: 0,
            path: "/session".into(),
        };
        session.port = said
            .and_then(|out| {
                BufReader::new(out)
                    .lines()
                    .map_while(|line| line.ok())
                    .find_map(|line| port_in(&line))
            })
            .ok_or_else(|| Failure::new("chromedriver did not say on which port it listens"))?;
        let opened = session.post(
            "",
            &json!({ "capabilities": { "alwaysMatch": capabilities(browser)? } }),
        )?;
        let id = opened.get("sessionId").and_then(Value::as_str);
        let id =
            id.ok_or_else(|| Failure::new(format!("chromedriver opened no session: {opened}")))?;
        session.path = format!("/session/{id}");
        session.post(
            "/timeouts",
            &json!({ "script": 300_000, "pageLoad": 60_000 }),
        )?;
        Ok(session)
    }

    /// Loads an address.
    pub fn go(&self, address: &str) -> Result<()> {
        self.post("/url", &json!({ "url": address })).map(drop)
    }

    /// Runs the body of a function in the page and returns what it returns.
    pub fn run(&self, script: &str) -> Result<Value> {
        self.post("/execute/sync", &json!({ "script": script, "args": [] }))
    }

    /// Runs the body of a function whose last argument is to be called with the result.
    pub fn run_async(&self, script: &str, arguments: &[Value]) -> Result<Value> {
        self.post(
            "/execute/async",
            &json!({ "script": script, "args": arguments }),
        )
    }

    /// Makes the processor seem this many times slower.
    pub fn slow_down(&self, times: u32) -> Result<()> {
        self.command("Emulation.setCPUThrottlingRate", &json!({ "rate": times }))
    }

    /// One of Chromium's own commands.
    pub fn command(&self, name: &str, parameters: &Value) -> Result<()> {
        let command = json!({ "cmd": name, "params": parameters });
        self.post("/goog/cdp/execute", &command).map(drop)
    }

    fn post(&self, command: &str, body: &Value) -> Result<Value> {
        let answer = self.request("POST", command, &body.to_string())?;
        let value = answer.get("value").cloned().unwrap_or(Value::Null);
        match value.get("error").and_then(Value::as_str) {
            Some(error) => {
                let message = value
                    .get("message")
                    .and_then(Value::as_str)
                    .unwrap_or_default();
                Err(Failure::new(format!(
                    "the browser answered '{error}' to {command}: {message}"
                )))
            }
            None => Ok(value),
        }
    }

    fn request(&self, method: &str, command: &str, body: &str) -> Result<Value> {
        let exchange = || -> std::io::Result<Vec<u8>> {
            let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port))?;
            stream.set_read_timeout(Some(Duration::from_secs(330)))?;
            write!(
                stream,
                "{method} {}{command} HTTP/1.1\r\nhost: 127.0.0.1:{}\r\ncontent-type: application/json\r\n\
                 content-length: {}\r\nconnection: close\r\n\r\n{body}",
                self.path,
                self.port,
                body.len()
            )?;
            read_body(BufReader::new(stream))
        };
        let answer = exchange().doing(|| "talk to chromedriver".into())?;
        serde_json::from_slice(&answer).doing(|| "read chromedriver's answer".into())
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        // Nothing can be done about a browser that does not close; the driver is ended in any case.
        if self.path != "/session" {
            drop(self.request("DELETE", "", ""));
        }
        drop(self.driver.kill());
        drop(self.driver.wait());
    }
}

/// The body of an HTTP answer, by the length it announces: the driver keeps the connection open after it.
fn read_body(mut stream: impl BufRead) -> std::io::Result<Vec<u8>> {
    let mut length = 0;
    loop {
        let mut header = String::new();
        stream.read_line(&mut header)?;
        let header = header.trim_end().to_ascii_lowercase();
        if header.is_empty() {
            break;
        }
        if let Some(value) = header.strip_prefix("content-length:") {
            length = value.trim().parse().map_err(std::io::Error::other)?;
        }
    }
    let mut body = vec![0; length];
    stream.read_exact(&mut body)?;
    Ok(body)
}

/// The settings file's capabilities, with the browser that was found.
fn capabilities(browser: &Browser) -> Result<Value> {
    let file = process::repository().join(WEBDRIVER_JSON);
    let text = fs::read_to_string(&file).doing(|| format!("read {WEBDRIVER_JSON}"))?;
    let mut settings: Value =
        serde_json::from_str(&text).doing(|| format!("read {WEBDRIVER_JSON}"))?;
    if let Some(options) = settings
        .get_mut("goog:chromeOptions")
        .and_then(Value::as_object_mut)
    {
        options.insert("binary".into(), json!(browser.chromium));
    }
    Ok(settings)
}

/// The port in chromedriver's own words: "ChromeDriver was started successfully on port 34567."
fn port_in(line: &str) -> Option<u16> {
    let (_, after) = line.split_once("started successfully on port ")?;
    after.trim_end_matches('.').parse().ok()
}

#[cfg(test)]
mod tests {
    use super::{port_in, read_body};

    #[test]
    fn reads_the_port_that_the_driver_chose() {
        let line = "ChromeDriver was started successfully on port 34567.";
        assert_eq!(port_in(line), Some(34567));
        assert_eq!(port_in("Starting ChromeDriver 156.0 on port 0"), None);
    }

    #[test]
    fn reads_as_much_of_an_answer_as_it_announces() {
        let answer = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{} and more";
        assert_eq!(read_body(answer.as_bytes()).ok(), Some(b"{}".to_vec()));
        let cut = "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{}";
        assert_eq!(read_body(cut.as_bytes()).ok(), None);
    }
}
