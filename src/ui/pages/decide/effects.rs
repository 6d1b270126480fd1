//! What one of each is worth, what matters most, and two levers at once.

mod heat;
mod ranges;
mod tornado;
mod worth;

use yew::prelude::*;

use super::Props;

/// The view.
pub fn effects(props: &Props) -> Html {
    html! {
        <>
            { tornado::tornado(props) }
            { worth::worth(props) }
            { heat::heat(props) }
        </>
    }
}
