//! A part that is folded until someone asks for it, or until what is in it matters.

use yew::prelude::*;

/// Properties of [`Fold`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// An id for the summary, where the focus is to be sent to it.
    #[prop_or_default]
    pub summary_id: Option<AttrValue>,
    /// The class of the element.
    pub class: Classes,
    /// What it is called while folded.
    pub summary: Html,
    /// Whether what is inside matters now: it then unfolds, and is left as the person leaves it.
    #[prop_or_default]
    pub matters: bool,
    /// Whether what is inside is drawn only once it is unfolded: for controls, which nobody needs folded or on paper.
    #[prop_or_default]
    pub waits: bool,
    /// What is inside.
    pub children: Html,
}

/// A native `<details>`.
#[component]
pub fn Fold(props: &Props) -> Html {
    let details = use_node_ref();
    // Drawn open at once where it matters from the start: a prerendered page has nobody who opens it later.
    let first = use_state(|| props.matters);
    let drawn = use_state(|| props.matters || !props.waits);
    {
        let (details, drawn) = (details.clone(), drawn.setter());
        use_effect_with(props.matters, move |matters| {
            if let (true, Some(details)) = (*matters, details.cast::<web_sys::Element>()) {
                drawn.set(true);
                // An attribute that the browser refuses leaves the part folded, and a press still opens it.
                let _ = details.set_attribute("open", "");
            }
        });
    }
    // A press is known before the part unfolds, so that nothing comes in afterwards; any other way of unfolding, after.
    let unfold = {
        let drawn = drawn.setter();
        Callback::from(move |()| drawn.set(true))
    };
    html! {
        <details ref={details} class={props.class.clone()} open={*first} ontoggle={unfold.reform(|_| ())}>
            <summary id={props.summary_id.clone()} onclick={unfold.reform(|_| ())}>{ props.summary.clone() }</summary>
            { for drawn.then(|| props.children.clone()) }
        </details>
    }
}
