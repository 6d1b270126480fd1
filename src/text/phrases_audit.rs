//! The fixed phrases of the audit.

use super::language::Language;
use super::phrases::phrases;

phrases! {
    audit: "Granskning", "Audit";
}
