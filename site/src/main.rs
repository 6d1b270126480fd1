//! Makes the built program a site.

mod texts;

fn main() {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap();
    let local = tokio::task::LocalSet::new();
    for id in ramkalkyl::data::DOCUMENT_IDS {
        let document = ramkalkyl::data::document(id).unwrap().unwrap();
        let html = local
            .block_on(
                &runtime,
                ramkalkyl::ui::prerender::calculator(
                    std::rc::Rc::new(document),
                    Default::default(),
                ),
            )
            .unwrap();
        std::fs::write(format!("/tmp/pre-{id}.html"), html).unwrap();
    }
}
