//! The areas that a committee's frame is shared out over, as the document has them.

use serde::{Deserialize, Serialize};

use super::id::AreaId;
use super::origin::{Bilingual, Sourced};
use super::quantity::Money;

/// One area: children and young people, adults, income support.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Area {
    /// Its name in links and files.
    pub id: AreaId,
    /// Its name for a reader.
    pub name: Bilingual,
    /// Its net cost in the document's budget, kr.
    pub net: Sourced<Money>,
}
