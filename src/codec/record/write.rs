//! Writing a record.

use std::fmt;

use super::{FORM, Record, VERSION};

impl fmt::Display for Record {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(formatter, "{FORM} {VERSION}")?;
        writeln!(formatter, "baseline {}", self.baseline)?;
        writeln!(formatter, "name {}", on_one_line(&self.name))?;
        writeln!(formatter, "note {}", on_one_line(&self.note))?;
        writeln!(formatter, "revision {}", self.revision)?;
        writeln!(formatter, "now {}", self.now)?;
        for point in &self.points {
            match point.from {
                Some(from) => write!(formatter, "point {from} ")?,
                None => formatter.write_str("point - ")?,
            }
            writeln!(formatter, "{} {}", point.at.0, point.parts)?;
        }
        for (place, point) in self.points.iter().enumerate() {
            if let Some(name) = &point.name {
                writeln!(formatter, "called {place} {}", on_one_line(name))?;
            }
        }
        Ok(())
    }
}

fn on_one_line(text: &str) -> String {
    text.replace('\\', "\\\\")
        .replace('\r', "")
        .replace('\n', "\\n")
}
