//! `web.config`: what IIS reads in the folder itself. Only what every IIS has; the rest stands as a comment.

use std::fmt::Write;

use anyhow::Result;

use super::COMPRESSED;
use crate::inventory::is_hashed;
use crate::policy::{EMBEDDED, FRAMES, KINDS, everywhere};

const POLICY: &str = FRAMES.name;

/// The file for these files.
pub fn text(files: &[String], style: &str) -> Result<String> {
    let mut text = String::from(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
         <!-- For IIS: read where it lies. At the top of a site, name /404.html under Error Pages. -->\n\
         <configuration>\n\
         \x20 <system.webServer>\n\
         \x20   <defaultDocument><files><clear /><add value=\"index.html\" /></files></defaultDocument>\n\
         \x20   <urlCompression doStaticCompression=\"true\" />\n\
         \x20   <staticContent>\n\
         \x20     <clientCache cacheControlMode=\"DisableCache\" />\n",
    );
    for (ending, kind) in KINDS
        .into_iter()
        .chain([("br", "application/octet-stream")])
    {
        write!(
            text,
            "      <remove fileExtension=\".{ending}\" />\n\
             \x20     <mimeMap fileExtension=\".{ending}\" mimeType=\"{kind}\" />\n"
        )?;
    }
    text += "    </staticContent>\n    <httpProtocol>\n      <customHeaders>\n        <remove name=\"X-Powered-By\" />\n";
    let mut for_embedded = String::new();
    for (name, value) in everywhere(style) {
        // A name may stand once, so the two policies stand in one value, with a comma between them.
        let whole = if name == POLICY {
            for_embedded = header(name, &value);
            format!("{value}, {}", FRAMES.value)
        } else {
            value
        };
        text += &header(name, &whole);
    }
    text += "      </customHeaders>\n    </httpProtocol>\n";
    text += &rewrite()?;
    text += "  </system.webServer>\n";
    for folder in [EMBEDDED.to_owned(), format!("en/{EMBEDDED}")] {
        write!(
            text,
            "  <location path=\"{folder}\">\n\
             \x20   <system.webServer>\n      <httpProtocol>\n      <customHeaders>\n{for_embedded}      </customHeaders>\n\
             \x20     </httpProtocol>\n    </system.webServer>\n  </location>\n"
        )?;
    }
    for path in files.iter().filter(|path| is_hashed(path)) {
        write!(
            text,
            "  <location path=\"{path}\">\n    <system.webServer>\n      <staticContent>\n        <clientCache \
             cacheControlMode=\"UseMaxAge\" cacheControlMaxAge=\"365.00:00:00\" cacheControlCustom=\"public, immutable\" />\n      \
             </staticContent>\n    </system.webServer>\n  </location>\n"
        )?;
    }
    Ok(text + "</configuration>\n")
}

fn header(name: &str, value: &str) -> String {
    format!(
        "        <remove name=\"{name}\" />\n        <add name=\"{name}\" value=\"{value}\" />\n"
    )
}

/// Rules that send the `.br` files, in a comment: the module that they need is not in every IIS, and one without it answers
/// with an error to everything.
fn rewrite() -> Result<String> {
    let (mut rules, mut kinds) = (String::new(), String::new());
    for (ending, kind) in COMPRESSED {
        write!(
            rules,
            "        <rule name=\"ramkalkyl {ending}\" stopProcessing=\"true\">\n\
             \x20         <match url=\"^(.+\\.{ending})$\" />\n\
             \x20         <conditions>\n\
             \x20           <add input=\"{{HTTP_ACCEPT_ENCODING}}\" pattern=\"\\bbr\\b\" />\n\
             \x20           <add input=\"{{REQUEST_FILENAME}}.br\" matchType=\"IsFile\" />\n\
             \x20         </conditions>\n\
             \x20         <action type=\"Rewrite\" url=\"{{R:1}}.br\" />\n\
             \x20       </rule>\n"
        )?;
        write!(
            kinds,
            "        <rule name=\"ramkalkyl type {ending}\" preCondition=\"ramkalkyl br\">\n\
             \x20         <match serverVariable=\"RESPONSE_Content_Type\" pattern=\".*\" />\n\
             \x20         <conditions><add input=\"{{REQUEST_FILENAME}}\" pattern=\"\\.{ending}\\.br$\" /></conditions>\n\
             \x20         <action type=\"Rewrite\" value=\"{kind}\" />\n\
             \x20       </rule>\n"
        )?;
    }
    Ok(format!(
        "    <!-- Where the module URL Rewrite is installed, take this out of the comment and see that the page still loads:\n\
         \x20        it sends the .br files that lie ready, which are a quarter as large.\n\
         \x20   <rewrite>\n      <rules>\n{rules}      </rules>\n      <outboundRules>\n{kinds}\
         \x20       <rule name=\"ramkalkyl encoding\" preCondition=\"ramkalkyl br\">\n\
         \x20         <match serverVariable=\"RESPONSE_Content_Encoding\" pattern=\".*\" />\n\
         \x20         <action type=\"Rewrite\" value=\"br\" />\n\
         \x20       </rule>\n\
         \x20       <rule name=\"ramkalkyl vary\" preCondition=\"ramkalkyl br\">\n\
         \x20         <match serverVariable=\"RESPONSE_Vary\" pattern=\".*\" />\n\
         \x20         <action type=\"Rewrite\" value=\"Accept-Encoding\" />\n\
         \x20       </rule>\n\
         \x20       <preConditions>\n\
         \x20         <preCondition name=\"ramkalkyl br\"><add input=\"{{REQUEST_FILENAME}}\" pattern=\"\\.br$\" /></preCondition>\n\
         \x20       </preConditions>\n\
         \x20     </outboundRules>\n    </rewrite>\n    -->\n"
    ))
}
