//! One button that counts how often it was pressed.

use yew::prelude::*;

#[component]
fn Button() -> Html {
    let count = use_state(|| 0_u32);
    let onclick = {
        let count = count.clone();
        move |_: MouseEvent| count.set(count.saturating_add(1))
    };
    html! { <button {onclick}>{ format!("Pressed {} times", *count) }</button> }
}

fn main() {
    yew::Renderer::<Button>::new().render();
}
