//! Our documents in packed form, as the programs that calculate open them: `baselines/<id>.packed`.

use std::fs;
use std::path::Path;
use std::rc::Rc;

use anyhow::{Context, Result, anyhow};
use ramkalkyl::data::document::Document;
use ramkalkyl::data::packed;

/// Writes every document into the folder of documents beside the page.
///
/// # Errors
/// When one cannot be packed or written.
pub fn write(documents: &[Rc<Document>], folder: &Path) -> Result<()> {
    let folder = folder.join("baselines");
    fs::create_dir_all(&folder).with_context(|| format!("make {}", folder.display()))?;
    for document in documents {
        let id = document.baseline.id.as_str();
        let packed = packed::pack(document).map_err(|error| anyhow!("{id}: {error}"))?;
        let path = folder.join(format!("{id}.packed"));
        fs::write(&path, packed).with_context(|| format!("write {}", path.display()))?;
    }
    Ok(())
}
