//! The cards of the start page in their order.

use yew::prelude::*;

use crate::text::language::Language;
use crate::ui::components::document_cards::{
    Home, Props, document_card, name, removed_card, unread_card,
};
use crate::ui::hooks::use_catalogue::{Catalogue, Listed};
use crate::ui::hooks::use_own_files::OwnFiles;
use crate::ui::source;

/// Every card, the last opened first; then the page's own order, own files after.
pub fn cards(catalogue: &Catalogue, own: &OwnFiles, language: Language) -> Vec<Html> {
    let recent = source::recent();
    let last = |id: &str| recent.first().is_some_and(|first| first == id);
    let place = |id: &str| {
        let found = recent.iter().position(|known| known == id);
        found.unwrap_or(usize::MAX)
    };
    let mut cards: Vec<(usize, Html)> = Vec::new();
    if let Catalogue::Here(listed) = catalogue {
        for document in listed.iter() {
            let id = document.0.id();
            cards.push((place(id), of_page(document, last(id), language)));
        }
    }
    for kept in &own.desk.files {
        let card = match &kept.card {
            Ok(card) => document_card(&Props {
                card,
                language,
                home: Home::Own(kept.shelf),
                last_opened: last(&kept.id),
                on_remove: Some(own.on_remove.clone()),
            }),
            Err(faults) => unread_card(&kept.id, faults.len(), language, Some(&own.on_remove)),
        };
        cards.push((place(&kept.id), card));
    }
    for removed in &own.desk.removed {
        let file = &removed.file;
        let called =
            (file.card.as_ref()).map_or_else(|_| file.id.to_string(), |card| name(card, language));
        let card = removed_card(&file.id, &called, language, &own.on_undo);
        cards.push((place(&file.id), card));
    }
    cards.sort_by_key(|(place, _)| *place);
    cards.into_iter().map(|(_, card)| card).collect()
}

fn of_page((entry, card): &Listed, last_opened: bool, language: Language) -> Html {
    match card {
        Ok(card) => document_card(&Props {
            card,
            language,
            home: Home::Page,
            last_opened,
            on_remove: None,
        }),
        Err(faults) => unread_card(entry.id(), *faults, language, None),
    }
}
