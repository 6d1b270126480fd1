//! Components and platform in a real browser, without the rest of the page.

#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop where something it takes for granted is not so"
)]

use std::cell::RefCell;
use std::rc::Rc;

use ramkalkyl::model::figure::{FigureId, Quantity};
use ramkalkyl::model::id::ItemId;
use ramkalkyl::model::lever::Lever;
use ramkalkyl::model::year::Year;
use ramkalkyl::platform::{address, appearance, storage};
use ramkalkyl::state::action::Action;
use ramkalkyl::text::language::Language;
use ramkalkyl::ui::components::figure::figure;
use ramkalkyl::ui::components::lever_row::{LeverRow, Props, Shown};
use rust_decimal::Decimal;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Element, Event, HtmlInputElement, KeyboardEvent, KeyboardEventInit};
use yew::prelude::*;

wasm_bindgen_test_configure!(run_in_browser);

fn document() -> web_sys::Document {
    web_sys::window()
        .expect("a window")
        .document()
        .expect("a document")
}

/// An empty element of the page for one test.
fn root() -> Element {
    let root = document().create_element("div").expect("an element");
    document()
        .body()
        .expect("a body")
        .append_child(&root)
        .expect("in the page");
    root
}

/// Lets Yew render what waits, its effects too.
async fn settle() {
    yew::scheduler::flush().await;
}

fn find(root: &Element, css: &str) -> Element {
    root.query_selector(css)
        .expect("a selector")
        .unwrap_or_else(|| panic!("nothing at {css}"))
}

fn field(root: &Element) -> HtmlInputElement {
    find(root, "input[type=text]").unchecked_into()
}

/// Types a text into a field, as the browser tells of it.
async fn type_into(field: &HtmlInputElement, text: &str) {
    field.set_value(text);
    let init = web_sys::InputEventInit::new();
    init.set_bubbles(true);
    let event = web_sys::InputEvent::new_with_event_init_dict("input", &init).expect("an event");
    field.dispatch_event(&event).expect("heard");
    settle().await;
}

async fn press(field: &HtmlInputElement, key: &str) {
    let init = KeyboardEventInit::new();
    init.set_bubbles(true);
    init.set_key(key);
    let event =
        KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init).expect("an event");
    field.dispatch_event(&event).expect("heard");
    settle().await;
}

async fn click(element: &Element) {
    element.unchecked_ref::<web_sys::HtmlElement>().click();
    settle().await;
}

const YEAR: Year = Year(2020);

fn index() -> Shown {
    Shown {
        value: Decimal::TWO,
        own: Decimal::TWO,
        own_document: Some(Decimal::TWO),
        document: Some(Decimal::TWO),
        ground: "Dokumentet",
        set: false,
        slider: (Decimal::from(-2), Decimal::from(8), Decimal::new(1, 1)),
        limits: (Decimal::from(-25), Decimal::ONE_HUNDRED),
        units_each: Decimal::ONE,
        decimals: 2,
        unit: "%",
        spoken_unit: "procent",
    }
}

/// A volume of 2 920 care days, shown as placements.
fn placements() -> Shown {
    Shown {
        value: Decimal::from(8),
        own: Decimal::from(2_920),
        own_document: Some(Decimal::from(2_920)),
        document: Some(Decimal::from(8)),
        slider: (Decimal::ZERO, Decimal::from(16), Decimal::new(1, 1)),
        limits: (Decimal::ZERO, Decimal::from(273_972)),
        units_each: Decimal::from(365),
        unit: "placeringar",
        spoken_unit: "placeringar",
        ..index()
    }
}

/// A lever row in the page, and the actions that it asked for.
struct Row {
    root: Element,
    actions: Rc<RefCell<Vec<Action>>>,
    handle: yew::AppHandle<LeverRow>,
    lever: Lever,
}

impl Row {
    async fn new(lever: Lever, shown: Shown) -> Self {
        let (root, actions) = (root(), Rc::<RefCell<Vec<Action>>>::default());
        let props = props(&lever, shown, Language::Swedish, &actions);
        let handle = yew::Renderer::<LeverRow>::with_root_and_props(root.clone(), props).render();
        settle().await;
        Self {
            root,
            actions,
            handle,
            lever,
        }
    }

    async fn index() -> Self {
        Self::new(Lever::Index(YEAR), index()).await
    }

    async fn show(&mut self, shown: Shown, language: Language) {
        self.handle
            .update(props(&self.lever, shown, language, &self.actions));
        settle().await;
    }

    fn actions(&self) -> Vec<Action> {
        self.actions.take()
    }

    fn message(&self) -> String {
        find(&self.root, "[role=alert]")
            .text_content()
            .unwrap_or_default()
    }

    fn set(&self, value: Decimal) -> Vec<Action> {
        let lever = self.lever.clone();
        vec![Action::SetLever {
            lever,
            value,
            continues: false,
        }]
    }
}

fn props(
    lever: &Lever,
    shown: Shown,
    language: Language,
    actions: &Rc<RefCell<Vec<Action>>>,
) -> Props {
    let actions = Rc::clone(actions);
    Props {
        lever: lever.clone(),
        label: "Index 2020".into(),
        full_name: "Index 2020".into(),
        shown,
        nature: lever.series().nature(),
        language,
        on_action: Callback::from(move |action| actions.borrow_mut().push(action)),
    }
}

#[wasm_bindgen_test]
async fn a_field_keeps_what_is_typed_and_asks_on_enter() {
    let row = Row::index().await;
    let field = field(&row.root);
    assert_eq!(field.value(), "2");
    type_into(&field, "3,").await;
    assert_eq!(field.value(), "3,");
    assert_eq!(row.actions(), []);
    type_into(&field, "3,5 %").await;
    press(&field, "Enter").await;
    assert_eq!(row.actions(), row.set(Decimal::new(35, 1)));
}

#[wasm_bindgen_test]
async fn a_field_asks_when_it_is_left() {
    let row = Row::index().await;
    let field = field(&row.root);
    type_into(&field, "−1").await;
    let init = web_sys::FocusEventInit::new();
    init.set_bubbles(true);
    for name in ["blur", "focusout"] {
        let event =
            web_sys::FocusEvent::new_with_focus_event_init_dict(name, &init).expect("an event");
        field.dispatch_event(&event).expect("heard");
    }
    settle().await;
    assert_eq!(row.actions(), row.set(Decimal::NEGATIVE_ONE));
}

#[wasm_bindgen_test]
async fn bad_input_is_kept_with_a_message_in_the_language_of_the_moment() {
    let mut row = Row::index().await;
    let field = field(&row.root);
    for (typed, said) in [
        ("abc", "går inte att läsa"),
        ("", "Fältet är tomt"),
        ("1.234", "två olika tal"),
        ("1,5e3", "skrivet med e"),
        ("400 %", "till 100"),
    ] {
        type_into(&field, typed).await;
        press(&field, "Enter").await;
        assert_eq!(field.value(), typed);
        assert!(row.message().contains(said), "{typed}: {}", row.message());
        assert_eq!(field.get_attribute("aria-invalid").as_deref(), Some("true"));
        let described = field.get_attribute("aria-describedby").unwrap_or_default();
        assert!(
            described
                .split(' ')
                .any(|id| id == "lever-index.2020-error"),
            "{described}"
        );
        assert_eq!(row.actions(), []);
    }
    row.show(index(), Language::English).await;
    assert!(
        row.message().contains("Write a number"),
        "{}",
        row.message()
    );
    press(&field, "Escape").await;
    assert_eq!((field.value().as_str(), row.message().as_str()), ("2", ""));
}

#[wasm_bindgen_test]
async fn a_value_that_changed_elsewhere_takes_the_place_of_what_was_typed() {
    let mut row = Row::index().await;
    let field = field(&row.root);
    type_into(&field, "abc").await;
    press(&field, "Enter").await;
    let moved = Shown {
        value: Decimal::from(4),
        own: Decimal::from(4),
        set: true,
        ..index()
    };
    row.show(moved, Language::Swedish).await;
    assert_eq!((field.value().as_str(), row.message().as_str()), ("4", ""));
    let note = find(&row.root, "[id='lever-index.2020-note']")
        .text_content()
        .unwrap_or_default();
    assert!(
        note.contains("Dokumentet: 2") && note.contains("+2"),
        "{note}"
    );
}

#[wasm_bindgen_test]
async fn placements_are_asked_for_in_care_days() {
    let lever = Lever::Volume(ItemId::new("hvb-barn"), YEAR);
    let row = Row::new(lever, placements()).await;
    let field = field(&row.root);
    type_into(&field, "10").await;
    press(&field, "Enter").await;
    assert_eq!(row.actions(), row.set(Decimal::from(3650)));
    type_into(&field, "-1").await;
    press(&field, "Enter").await;
    assert!(
        row.message().contains("kan inte vara negativ"),
        "{}",
        row.message()
    );
}

#[wasm_bindgen_test]
async fn the_buttons_step_and_the_slider_goes_on() {
    let row = Row::index().await;
    click(&find(&row.root, "button[aria-label^='Öka']")).await;
    assert_eq!(row.actions(), row.set(Decimal::new(21, 1)));
    click(&find(&row.root, "button[aria-label^='Minska']")).await;
    assert_eq!(row.actions(), row.set(Decimal::new(19, 1)));

    let slider: HtmlInputElement = find(&row.root, "input[type=range]").unchecked_into();
    let pressed = Event::new_with_event_init_dict("pointerdown", &bubbling()).expect("an event");
    slider.dispatch_event(&pressed).expect("heard");
    for value in ["3", "3.1"] {
        type_into(&slider, value).await;
    }
    let goes_on: Vec<bool> = (row.actions().iter())
        .map(|action| {
            matches!(
                action,
                Action::SetLever {
                    continues: true,
                    ..
                }
            )
        })
        .collect();
    assert_eq!(goes_on, [false, true], "a drag is one step");
}

fn bubbling() -> web_sys::EventInit {
    let init = web_sys::EventInit::new();
    init.set_bubbles(true);
    init
}

#[wasm_bindgen_test]
async fn a_reset_asks_to_clear_and_leaves_the_focus_at_the_lever() {
    let row = Row::new(
        Lever::Index(YEAR),
        Shown {
            value: Decimal::from(3),
            set: true,
            ..index()
        },
    )
    .await;
    click(&find(&row.root, "button[aria-label^='Återställ']")).await;
    assert_eq!(row.actions(), [Action::Clear(vec![row.lever.clone()])]);
    let focused = document()
        .active_element()
        .and_then(|element| element.get_attribute("data-lever"));
    assert_eq!(focused.as_deref(), Some("index.2020"));
}

/// Renders one figure.
#[derive(Properties, PartialEq)]
struct HostProps {
    on_explain: Callback<FigureId>,
}

#[component]
fn Host(props: &HostProps) -> Html {
    let id = FigureId::whole(Quantity::Required, YEAR);
    figure(
        id,
        Decimal::new(1_909_000, 1),
        "191 tkr".to_owned(),
        &props.on_explain,
    )
}

#[wasm_bindgen_test]
async fn a_figure_carries_its_name_and_value_and_explains_itself() {
    let (root, asked) = (root(), Rc::<RefCell<Vec<String>>>::default());
    let on_explain = {
        let asked = Rc::clone(&asked);
        Callback::from(move |id: FigureId| asked.borrow_mut().push(id.to_string()))
    };
    yew::Renderer::<Host>::with_root_and_props(root.clone(), HostProps { on_explain }).render();
    settle().await;
    let data = find(&root, "button > data");
    assert_eq!(
        data.get_attribute("data-figure").as_deref(),
        Some("required.2020")
    );
    assert_eq!(data.get_attribute("value").as_deref(), Some("190900"));
    assert_eq!(data.text_content().as_deref(), Some("191 tkr"));
    click(&find(&root, "button")).await;
    assert_eq!(*asked.borrow(), ["required.2020"]);
}

#[wasm_bindgen_test]
fn what_is_remembered_comes_back() {
    assert_eq!(storage::read("test"), Ok(None));
    assert_eq!(storage::write("test", "ja"), Ok(()));
    assert_eq!(storage::read("test"), Ok(Some("ja".to_owned())));
    let own = web_sys::window().and_then(|window| window.local_storage().ok().flatten());
    let own = own.expect("storage");
    assert_eq!(
        own.get_item("ramkalkyl.test").ok().flatten().as_deref(),
        Some("ja")
    );
    own.remove_item("ramkalkyl.test").expect("removed");
}

#[wasm_bindgen_test]
fn the_address_is_pushed_and_replaced() {
    let history = web_sys::window()
        .expect("a window")
        .history()
        .expect("a history");
    let before = history.length().expect("a length");
    address::push("#/one?v=1").expect("pushed");
    assert_eq!(address::fragment(), Ok("#/one?v=1".to_owned()));
    address::replace("#/two?v=1").expect("replaced");
    assert_eq!(address::fragment(), Ok("#/two?v=1".to_owned()));
    assert!(address::whole().expect("an address").ends_with("#/two?v=1"));
    assert_eq!(history.length().expect("a length"), before + 1);
}

#[wasm_bindgen_test]
fn the_root_carries_language_and_theme() {
    let root = document().document_element().expect("a root");
    appearance::set_language("en", "Test").expect("set");
    appearance::set_theme(Some("dark")).expect("set");
    assert_eq!(root.get_attribute("lang").as_deref(), Some("en"));
    assert_eq!(root.get_attribute("data-theme").as_deref(), Some("dark"));
    appearance::set_theme(None).expect("set");
    assert_eq!(root.get_attribute("data-theme"), None);
}
