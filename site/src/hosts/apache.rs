//! `.htaccess`: what Apache reads in the folder itself.

use std::fmt::Write;

use anyhow::Result;

use super::{COMPRESSED, HASHED};
use crate::policy::{ASKED, EMBEDDED, FRAMES, KEPT, KINDS, everywhere};

/// The file. Without a module its part is left out, and the site works.
pub fn text(style: &str) -> Result<String> {
    let mut text = String::from(
        "# For Apache: read where it lies if the server allows it (AllowOverride FileInfo Indexes).\n\
         # At the top of a site: ErrorDocument 404 /404.html\n\
         DirectoryIndex index.html\n\
         AddDefaultCharset utf-8\n\
         <IfModule mod_mime.c>\n",
    );
    for (ending, kind) in KINDS {
        writeln!(text, "  AddType {kind} .{ending}")?;
    }
    text += "</IfModule>\n<IfModule mod_setenvif.c>\n";
    writeln!(
        text,
        "  SetEnvIf Request_URI \"/{EMBEDDED}/\" RAMKALKYL_EMBEDDED"
    )?;
    text += "</IfModule>\n<IfModule mod_headers.c>\n";
    for (name, value) in everywhere(style) {
        writeln!(text, "  Header always set {name} \"{value}\"")?;
    }
    write!(
        text,
        "  Header always add {} \"{}\" env=!RAMKALKYL_EMBEDDED\n\
         \x20 Header always set {} \"{}\"\n\
         \x20 <FilesMatch \"{HASHED}(\\.br|\\.gz)?$\">\n\
         \x20   Header always set {} \"{}\"\n\
         \x20 </FilesMatch>\n",
        FRAMES.name, FRAMES.value, ASKED.name, ASKED.value, KEPT.name, KEPT.value
    )?;
    let kinds: Vec<&str> = COMPRESSED.iter().map(|(ending, _)| *ending).collect();
    write!(
        text,
        "  <FilesMatch \"\\.({})(\\.br|\\.gz)?$\">\n    Header always merge Vary Accept-Encoding\n  </FilesMatch>\n",
        kinds.join("|")
    )?;
    text += "</IfModule>\n\
             # Sends the copies that lie ready beside the files: .br, or else .gz.\n\
             <IfModule mod_rewrite.c>\n\
             \x20 <IfModule mod_headers.c>\n\
             \x20   RewriteEngine On\n";
    for (coding, ending) in [("br", "br"), ("gzip", "gz")] {
        write!(
            text,
            "\x20   RewriteCond %{{HTTP:Accept-Encoding}} \\b{coding}\\b\n\
             \x20   RewriteCond %{{REQUEST_FILENAME}}.{ending} -f\n\
             \x20   RewriteRule ^(.+)$ $1.{ending} [L]\n"
        )?;
        for (kind, announced) in COMPRESSED {
            writeln!(
                text,
                "    RewriteRule \\.{kind}\\.{ending}$ - [T={announced},E=no-gzip:1,E=no-brotli:1,L]"
            )?;
        }
        write!(
            text,
            "\x20   <FilesMatch \"\\.{ending}$\">\n\
             \x20     Header always set Content-Encoding {coding}\n\
             \x20   </FilesMatch>\n"
        )?;
    }
    Ok(text + "  </IfModule>\n</IfModule>\n")
}
