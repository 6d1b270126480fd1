//! The figures whose explanation is followed, one from the other.

use yew::prelude::*;

use crate::model::figure::FigureId;
use crate::platform::rest;

/// The path of explanations, and what can be done with it.
#[derive(Clone, PartialEq)]
pub struct Explained {
    /// The figures followed so far, the one shown last; empty while closed.
    pub path: Vec<FigureId>,
    /// Asks for the explanation of a figure.
    pub on_explain: Callback<FigureId>,
    /// Back to the figure before.
    pub on_back: Callback<()>,
    /// The explanation was closed.
    pub on_close: Callback<()>,
    /// Another path was asked for, by a link.
    pub on_path: Callback<Vec<FigureId>>,
}

/// Shows a path once the rest of the program is there, which explains.
fn show(path: UseStateSetter<Vec<FigureId>>, asked: Vec<FigureId>) {
    wasm_bindgen_futures::spawn_local(async move {
        rest::arrived().await;
        path.set(asked);
    });
}

/// The path, beginning with what a link asked for.
#[hook]
pub fn use_explained(begin: &[FigureId]) -> Explained {
    let path = use_state(Vec::new);
    {
        let (path, begin) = (path.setter(), begin.to_vec());
        use_effect_with((), move |()| {
            if !begin.is_empty() {
                show(path, begin);
            }
        });
    }
    let on_explain = {
        let path = path.clone();
        use_callback((*path).clone(), move |id: FigureId, now: &Vec<FigureId>| {
            let mut followed = now.clone();
            followed.push(id);
            show(path.setter(), followed);
        })
    };
    let on_back = {
        let path = path.clone();
        use_callback((*path).clone(), move |(), now: &Vec<FigureId>| {
            let mut followed = now.clone();
            followed.pop();
            path.set(followed);
        })
    };
    let on_close = {
        let path = path.setter();
        use_callback((), move |(), ()| path.set(Vec::new()))
    };
    let on_path = {
        let path = path.setter();
        use_callback((), move |asked: Vec<FigureId>, ()| {
            show(path.clone(), asked)
        })
    };
    Explained {
        path: (*path).clone(),
        on_explain,
        on_back,
        on_close,
        on_path,
    }
}
