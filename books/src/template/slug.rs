//! Ids made of names.

use ramkalkyl::data::is_id;

/// The longest id made of a name: room is left for a number behind it.
const LONGEST: usize = 56;

/// Ids that say something else in a link.
const TAKEN: [&str; 12] = [
    "assumptions",
    "carry",
    "cover",
    "document",
    "frame",
    "index",
    "index-months",
    "mall",
    "measure",
    "other",
    "schema",
    "v",
];

/// Whether an id may be used in links.
pub fn is_free(id: &str) -> bool {
    is_id(id) && !TAKEN.contains(&id) && !id.starts_with("measure-")
}

/// A name as an id: small letters, digits and hyphens. `rest` where nothing of it is left.
pub fn slug(name: &str, rest: &str) -> String {
    let mut id = String::new();
    for letter in name.to_lowercase().chars() {
        let plain = match letter {
            'å' | 'ä' | 'à' | 'á' => 'a',
            'ö' | 'ø' | 'ó' => 'o',
            'é' | 'è' | 'ê' => 'e',
            'ü' => 'u',
            _ if letter.is_ascii_alphanumeric() => letter,
            _ => '-',
        };
        if plain != '-' || (!id.is_empty() && !id.ends_with('-')) {
            id.push(plain);
        }
        if id.len() >= LONGEST {
            break;
        }
    }
    let id = id.trim_matches('-').to_owned();
    if id.is_empty() {
        return rest.to_owned();
    }
    if is_free(&id) {
        id
    } else {
        format!("{rest}-{id}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_ids() {
        assert_eq!(slug("HVB, barn & unga", "post"), "hvb-barn-unga");
        assert_eq!(slug("Försörjningsstöd", "post"), "forsorjningsstod");
        assert_eq!(slug("  — ", "post"), "post");
        assert_eq!(slug("Index", "post"), "post-index");
        assert_eq!(slug("Measure 1", "post"), "post-measure-1");
        assert!(is_id(&slug(&"å".repeat(300), "post")));
    }
}
