//! From a file's bytes to its text: the size, the encoding, and whether there is anything in it.

use super::fault::{Encoding, Fault, FaultKind};
use super::load::MOST_BYTES;

/// The text of a file. A byte order mark of UTF-8 before it is left out.
///
/// # Errors
/// The file's one fault: it is too large, in another encoding than UTF-8, or empty.
pub fn text(bytes: &[u8]) -> Result<&str, Fault> {
    size(bytes.len())?;
    let encoded = |found| Fault::whole(FaultKind::NotUtf8 { found });
    if is_utf16(bytes) {
        return Err(encoded(Encoding::Utf16));
    }
    let bytes = bytes.strip_prefix(&[0xEF, 0xBB, 0xBF]).unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|_| encoded(Encoding::OneByte))?;
    if text.trim().is_empty() {
        return Err(Fault::whole(FaultKind::Empty));
    }
    Ok(text)
}

/// Whether a file of this size is read at all: asked before it is.
///
/// # Errors
/// [`FaultKind::TooLarge`].
pub fn size(bytes: usize) -> Result<(), Fault> {
    if bytes > MOST_BYTES {
        let most = MOST_BYTES;
        return Err(Fault::whole(FaultKind::TooLarge { bytes, most }));
    }
    Ok(())
}

/// A byte order mark of UTF-16, or one of the first two bytes 0: no JSON in UTF-8 begins so.
fn is_utf16(bytes: &[u8]) -> bool {
    matches!(
        bytes,
        [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] | [0, _, ..] | [_, 0, ..]
    )
}
