//! Which functions belong to the rest.

/// Pieces of functions' paths, such as `ui::components::waterfall`: a function that has one in its name belongs to the
/// rest, and so does what nothing but such functions can reach.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Late(Vec<String>);

impl Late {
    /// The pieces of a list: one a line; an empty line, and what follows `#`, says nothing.
    pub fn listed(list: &str) -> Self {
        let lines = list.lines().map(|line| line.split('#').next());
        let pieces = lines.map(|line| line.unwrap_or_default().trim());
        Self(
            pieces
                .filter(|piece| !piece.is_empty())
                .map(str::to_owned)
                .collect(),
        )
    }

    /// Whether a function of this name, as rustc writes it, belongs to the rest.
    pub fn has(&self, name: &str) -> bool {
        let name = without_hashes(name);
        // What the standard library makes for a type is often the same to the byte for another, and then one function,
        // which has the name of either: it is late where nothing else reaches it.
        let of = name.trim_start_matches(['<', '&']);
        if ["alloc::", "core::", "hashbrown::", "std::"]
            .iter()
            .any(|library| of.starts_with(library))
        {
            return false;
        }
        self.0.iter().any(|piece| stands_in(piece, &name))
    }

    /// The pieces.
    pub fn pieces(&self) -> &[String] {
        &self.0
    }
}

/// Whether a piece stands in a path by whole words.
fn stands_in(piece: &str, path: &str) -> bool {
    let is_word = |letter: char| letter.is_alphanumeric() || letter == '_';
    path.match_indices(piece).any(|(at, _)| {
        let (before, after) = (path.get(..at), path.get(at.saturating_add(piece.len())..));
        !before.is_some_and(|before| before.ends_with(is_word))
            && !after.is_some_and(|after| after.starts_with(is_word))
    })
}

/// A name without the hashes of crates: `yew[77e9a01d2fe3c1ee]::html` is `yew::html`.
fn without_hashes(name: &str) -> String {
    let mut cleared = String::with_capacity(name.len());
    let mut ahead = name;
    while let Some((before, from)) = ahead.split_once('[') {
        cleared.push_str(before);
        let hash = from.split_once(']').filter(|(hash, _)| {
            hash.len() >= 8 && hash.bytes().all(|byte| byte.is_ascii_hexdigit())
        });
        ahead = if let Some((_, after)) = hash {
            after
        } else {
            cleared.push('[');
            from
        };
    }
    cleared.push_str(ahead);
    cleared
}

#[cfg(test)]
mod tests {
    use super::Late;

    #[test]
    fn a_piece_stands_in_a_name_by_whole_words() {
        let late = Late::listed("# drawn below\nui::components::plan\n\nrecord::read # kept\n");
        assert_eq!(late.pieces().len(), 2);
        assert!(late.has("ramkalkyl[eb1cb845e315d009]::ui::components::plan::picture"));
        assert!(
            late.has("<ramkalkyl[eb1cb845e315d009]::codec::record::read as yew[77e9]::X>::run")
        );
        assert!(!late.has("ramkalkyl[eb1cb845e315d009]::ui::components::plan_chart"));
        assert!(!late.has("yew[77e9a01d2fe3c1ee]::html"));
        assert!(!Late::default().has("main"));
    }

    #[test]
    fn names_keep_their_brackets_that_are_no_hashes() {
        let late = Late::listed("&mut [u8]");
        assert!(late.has("<x[27cd0353e63fa9bc]::Y as From<&mut [u8]>>::from"));
    }

    #[test]
    fn what_the_standard_library_makes_for_a_type_is_not_named_by_it() {
        let late = Late::listed("text::formula");
        assert!(late.has("<ramkalkyl[eb1cb845e315d009]::text::formula::Token as core[27cd0353e63fa9bc]::clone::Clone>::clone"));
        assert!(!late.has("<alloc[2505b2eafb3ee1e2]::raw_vec::RawVec<ramkalkyl[eb1cb845e315d009]::text::formula::Token>>::grow_one"));
        assert!(!late.has("core[27cd0353e63fa9bc]::ptr::drop_in_place::<ramkalkyl[eb1cb845e315d009]::text::formula::Token>"));
    }
}
