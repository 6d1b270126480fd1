//! Addresses in a text.

use super::failure::Failure;

/// Addresses from the site's root made relative to a page, so that the site can lie under any path.
///
/// # Errors
/// [`Failure`] for an address that is neither from the root, within the page, nor of another site or a mailbox.
pub fn relative(body: &str, path: &str) -> Result<String, Failure> {
    const HREF: &str = "href=\"";
    let up = "../".repeat(path.matches('/').count());
    let mut pieces = body.split(HREF);
    let mut relative = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        relative.push_str(HREF);
        let address = piece.split('"').next().unwrap_or_default();
        let known = ["#", "https://", "mailto:", "tel:"];
        match piece.strip_prefix('/') {
            Some(from_root) => {
                relative.push_str(&up);
                relative.push_str(from_root);
            }
            None if known.iter().any(|begins| address.starts_with(begins)) => {
                relative.push_str(piece);
            }
            None => {
                let fault = format!("the address {address} does not begin with / or #");
                return Err(Failure::new(fault));
            }
        }
    }
    Ok(relative)
}
