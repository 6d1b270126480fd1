//! The fixed phrases of the page that documents are chosen on, and of one’s own files.

use super::language::Language;
use super::phrases::phrases;

phrases! {
    all_documents: "Alla underlag", "All documents";
}
