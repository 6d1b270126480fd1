//! The documents beside the page, fetched once.

use std::rc::Rc;

use yew::prelude::*;

use crate::codec::catalogue::{self, Card, Entry};
use crate::data::load;
use crate::ui::source;

/// A document beside the page: its card, or how many faults its file has (none where it could not be fetched).
pub type Listed = (Entry, Result<Card, usize>);

/// The list, as far as it has come.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Catalogue {
    /// It is on its way.
    #[default]
    Loading,
    /// It is here.
    Here(Rc<Vec<Listed>>),
    /// Nothing answered, or something else than a list.
    Unreachable,
}

/// The list, and a callback that fetches it again.
#[hook]
pub fn use_catalogue() -> (Catalogue, Callback<()>) {
    // Where pages are prerendered, the list is put into their context: there is nothing to fetch.
    let given = use_context::<Catalogue>();
    let catalogue = use_state(|| given.unwrap_or_default());
    let fetch = {
        let setter = catalogue.setter();
        use_callback((), move |(), ()| {
            let setter = setter.clone();
            setter.set(Catalogue::Loading);
            wasm_bindgen_futures::spawn_local(async move {
                setter.set(fetched().await);
            });
        })
    };
    {
        let fetch = fetch.clone();
        use_effect_with((), move |()| fetch.emit(()));
    }
    ((*catalogue).clone(), fetch)
}

async fn fetched() -> Catalogue {
    let text = source::listed("index").await.ok();
    let Some(entries) = text.as_deref().and_then(catalogue::read) else {
        return Catalogue::Unreachable;
    };
    let mut listed = Vec::with_capacity(entries.len());
    for entry in entries {
        let card = match &entry {
            Entry::Card(card) => Ok(card.clone()),
            Entry::Id(id) => completed(id).await,
        };
        listed.push((entry, card));
    }
    Catalogue::Here(Rc::new(listed))
}

/// The card of a document that is listed by its id alone.
async fn completed(id: &str) -> Result<Card, usize> {
    let text = source::listed(id).await.map_err(|_| 0_usize)?;
    match load::read(&text) {
        Ok(document) if document.baseline.id.as_str() == id => Ok(catalogue::card(&document)),
        // The link would lead to another document than the one in the file.
        Ok(_) => Err(1),
        Err(faults) => Err(faults.len()),
    }
}
