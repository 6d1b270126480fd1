//! The page: components take properties and give callbacks. `app`, the calculator, `decide`, the views for deciding,
//! and `library`, the documents and their audits, alone know the state and the address; each is loaded apart.

pub mod announcement;
pub mod app;
pub mod components;
pub mod decide;
pub mod hooks;
pub mod kept;
pub mod library;
pub mod meetings;
pub mod own_files;
pub mod packing;
pub mod pages;
#[cfg(feature = "prerender")]
pub mod prerender;
pub mod recorder;
pub mod room;
pub mod scenarios;
pub mod source;
pub mod spreadsheet;

use gloo::timers::callback::Timeout;
use yew::BaseComponent;

use crate::platform::window;

/// Draws an app where the page has its place for it, once the browser has had a turn after setting the program up.
/// Outside a page there is nothing to draw on.
pub fn mount<App: BaseComponent>(properties: App::Properties) {
    if let Ok(place) = window::element("app") {
        let draw = || yew::Renderer::<App>::with_root_and_props(place, properties).render();
        Timeout::new(0, || drop(draw())).forget();
    }
}
