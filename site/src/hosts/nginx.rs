//! `nginx.conf`: a piece to be included where the site is served.

use std::fmt::Write;

use anyhow::Result;

use super::HASHED;
use crate::policy::{ASKED, EMBEDDED, FRAMES, KEPT, everywhere};

/// The file. A header whose value is empty is not sent.
pub fn text(style: &str) -> Result<String> {
    let (kept, asked, frames) = (KEPT.value, ASKED.value, FRAMES.value);
    let mut text = format!(
        "# For nginx: include this file where the site is served, in `server {{ … }}` or in the `location /path/ {{ … }}` of\n\
         # its folder. Take care that visitors cannot read more of the server than they should: this file is no secret.\n\
         index index.html;\n\
         charset utf-8;\n\
         include mime.types;\n\
         types {{ application/manifest+json webmanifest; }}\n\
         default_type application/octet-stream;\n\
         # Sends the .gz files that lie ready beside the others. With the module ngx_brotli also the smaller .br files.\n\
         gzip_static on;\n\
         gzip_vary on;\n\
         # brotli_static on;\n\
         # At the top of a site: error_page 404 /404.html;\n\n\
         set $ramkalkyl_cache \"{asked}\";\n\
         if ($uri ~ \"{HASHED}$\") {{ set $ramkalkyl_cache \"{kept}\"; }}\n\
         set $ramkalkyl_frames \"{frames}\";\n\
         if ($uri ~ \"/{EMBEDDED}/\") {{ set $ramkalkyl_frames \"\"; }}\n\n"
    );
    for (name, value) in everywhere(style) {
        writeln!(text, "add_header {name} \"{value}\" always;")?;
    }
    writeln!(
        text,
        "add_header {} $ramkalkyl_frames always;\nadd_header {} $ramkalkyl_cache always;",
        FRAMES.name, KEPT.name
    )?;
    Ok(text)
}
