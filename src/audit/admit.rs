//! Takes a file of someone's own in, or says all that is wrong with it: nothing is half taken.

use std::rc::Rc;

use super::audit;
use crate::data::document::Document;
use crate::data::fault::{Fault, FaultKind};
use crate::data::{bytes, load};

/// Reads a file whole and tries everything that the page will ask of it: the calculation with no lever moved, and the
/// audit. `listed` are the ids of the documents beside the page, which no own file may take.
///
/// # Errors
/// Every fault found.
pub fn admit(file: &[u8], listed: &[Rc<str>]) -> Result<Document, Vec<Fault>> {
    let text = bytes::text(file).map_err(|fault| vec![fault])?;
    let document = load::read(text)?;
    let id = document.baseline.id.as_str();
    if listed.iter().any(|listed| **listed == *id) {
        return Err(vec![Fault {
            place: "id".to_owned(),
            kind: FaultKind::ListedId { id: id.to_owned() },
        }]);
    }
    if let Err(error) = audit(&document) {
        return Err(vec![Fault {
            place: "model".to_owned(),
            kind: FaultKind::Model(error),
        }]);
    }
    Ok(document)
}
