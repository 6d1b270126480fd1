//! Files that are dropped anywhere on the page.

use yew::prelude::*;

use crate::platform::file;

/// Whether files are held over the page; dropped ones are handed on.
#[hook]
pub fn use_dropping(on_files: &Callback<Vec<file::Chosen>>) -> bool {
    let over = use_state_eq(|| false);
    let setter = over.setter();
    use_effect_with(on_files.clone(), move |on_files| {
        let on_files = on_files.clone();
        let listeners = file::on_drag(move |drag| match drag {
            file::Drag::Over => setter.set(true),
            file::Drag::Away => setter.set(false),
            file::Drag::Dropped(files) => {
                setter.set(false);
                on_files.emit(files);
            }
        });
        move || drop(listeners)
    });
    *over
}
