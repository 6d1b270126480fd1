//! What a browser is told a page may do and how long a file may be kept: one list of rules. [`crate::hosts`] writes it in
//! the forms of common hosts, and the frame of every page carries what works from there.

use crate::assets::policy_hash;
use crate::shell::first;

/// Any more than this is refused: scripts and styles of the site alone, in files; one inline script and one inline style,
/// named by their hashes; no text may become a script's address or a page's HTML but by the policies that `offline.js`
/// and `taking.js` make.
fn content(style: &str) -> String {
    let scripts = format!(
        "script-src 'self' 'wasm-unsafe-eval' {}",
        policy_hash(&first())
    );
    let styles = format!("style-src 'self' {}", policy_hash(style));
    let directives = [
        "default-src 'none'",
        &scripts,
        &styles,
        // A picture that is made here, of a chart that somebody takes.
        "img-src 'self' blob:",
        "connect-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
        "frame-src 'none'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types ramkalkyl ramkalkyl-books",
    ];
    directives.join("; ")
}

/// Pages that other sites may show in a frame lie in a folder of this name, at the top or under that of a language.
pub const EMBEDDED: &str = "embed";

/// Who may show a page in a frame. A second policy beside the first: a browser follows both. Only a header can say it.
pub const FRAMES: Header = Header {
    name: "Content-Security-Policy",
    value: "frame-ancestors 'self'",
};

/// How long a file may be kept whose name changes with its content.
pub const KEPT: Header = Header {
    name: "Cache-Control",
    value: "public, max-age=31536000, immutable",
};

/// Any other file is kept, and asked about before each use.
pub const ASKED: Header = Header {
    name: "Cache-Control",
    value: "no-cache",
};

/// The kinds of files that not every host knows.
pub const KINDS: [(&str, &str); 3] = [
    ("wasm", "application/wasm"),
    ("webmanifest", "application/manifest+json"),
    ("packed", "application/octet-stream"),
];

/// A header with a value that is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Header {
    /// Its name.
    pub name: &'static str,
    /// Its value.
    pub value: &'static str,
}

/// What a page may use of the browser; all else that a header can refuse is refused.
const USED: [&str; 4] = [
    "clipboard-write",
    "fullscreen",
    "screen-wake-lock",
    "web-share",
];
const REFUSED: [&str; 22] = [
    "accelerometer",
    "autoplay",
    "bluetooth",
    "browsing-topics",
    "camera",
    "clipboard-read",
    "display-capture",
    "encrypted-media",
    "geolocation",
    "gyroscope",
    "hid",
    "idle-detection",
    "local-fonts",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "picture-in-picture",
    "publickey-credentials-get",
    "serial",
    "usb",
    "xr-spatial-tracking",
];

fn permissions() -> String {
    let used = USED.iter().map(|feature| format!("{feature}=(self)"));
    let refused = REFUSED.iter().map(|feature| format!("{feature}=()"));
    used.chain(refused).collect::<Vec<_>>().join(", ")
}

/// The headers of every file. `style` is the one that documents' pages carry.
pub fn everywhere(style: &str) -> [(&'static str, String); 5] {
    [
        ("Content-Security-Policy", content(style)),
        ("Permissions-Policy", permissions()),
        ("Referrer-Policy", "no-referrer".to_owned()),
        ("X-Content-Type-Options", "nosniff".to_owned()),
        ("Cross-Origin-Opener-Policy", "same-origin".to_owned()),
    ]
}

/// What of it a page can say itself: it holds where a host sends no headers. Stands before anything it is to rule.
pub fn in_page(style: &str) -> String {
    format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n",
        content(style)
    )
}

#[cfg(test)]
mod tests {
    use super::{content, everywhere, in_page, permissions};

    #[test]
    fn nothing_unsafe_is_allowed_but_wasm() {
        let content = content("p {}");
        assert!(!content.contains("unsafe-inline") && !content.contains("'unsafe-eval'"));
        assert!(content.contains("'wasm-unsafe-eval'") && content.matches("'sha256-").count() == 2);
        // What only a header can say would make a browser complain in a page.
        assert!(!in_page("").contains("frame-ancestors") && !in_page("").contains("report-"));
    }

    #[test]
    fn a_value_fits_into_each_host_s_quotes() {
        for (name, value) in everywhere("") {
            let is_plain = |letter: char| letter.is_ascii() && !letter.is_ascii_control();
            assert!(value.chars().all(is_plain), "{name}");
            assert!(
                !value.contains(['"', '<', '>', '&', '$', '%']),
                "{name}: {value}"
            );
        }
        assert!(permissions().contains("camera=()") && permissions().contains("fullscreen=(self)"));
    }
}
