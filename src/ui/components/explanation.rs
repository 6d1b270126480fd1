//! How is this figure calculated? The formula in words and with the numbers put in, down to document, table and row.

use rust_decimal::Decimal;
use web_sys::HtmlDialogElement;
use yew::prelude::*;

use super::figure::figure;
use crate::codec::route;
use crate::data::table::SignRule;
use crate::model::explain::{Explanation, Reason};
use crate::model::expression::Expression;
use crate::model::figure::{FigureId, Quantity, Subject};
use crate::model::item::VolumeUnit;
use crate::model::origin::{CellRef, Origin};
use crate::platform::window;
use crate::text::change;
use crate::text::formula::{FormulaText, Token, Written};
use crate::text::value::VolumeAs;
use crate::text::{letters, names, quantity_names};
use crate::ui::hooks::use_store::Store;

/// Properties of [`ExplanationDialog`].
#[derive(Clone, Properties, PartialEq)]
pub struct Props {
    /// The state.
    pub state: Store,
    /// The present link: the way to a cell's table keeps the scenario.
    pub here: AttrValue,
    /// The figures followed so far, the one shown last; empty while closed.
    pub path: Vec<FigureId>,
    /// Asks for the explanation of another figure.
    pub on_explain: Callback<FigureId>,
    /// Back to the figure before.
    pub on_back: Callback<()>,
    /// The dialog was closed.
    pub on_close: Callback<()>,
}

/// A dialog that is open while the path has a figure.
#[component]
pub fn ExplanationDialog(props: &Props) -> Html {
    use_explanation(props)
}

/// The same for who has hooks: a component of its own is more to load.
#[hook]
pub fn use_explanation(props: &Props) -> Html {
    let dialog = use_node_ref();
    {
        let dialog = dialog.clone();
        use_effect_with(props.path.last().cloned(), move |shown| {
            if let Some(dialog) = dialog.cast::<HtmlDialogElement>() {
                let already_open = dialog.open();
                match (shown, already_open) {
                    // A browser without modal dialogs refuses; the dialog is then shown in place.
                    (Some(_), false) if dialog.show_modal().is_err() => dialog.set_open(true),
                    (None, true) => dialog.close(),
                    _ => {}
                }
                if already_open && shown.is_some() {
                    // The button that was pressed is gone: the focus goes to the new heading, not out of the dialog.
                    let _ = window::focus("explanation-title");
                }
                if shown.is_some() {
                    dialog.set_scroll_top(0);
                }
            }
        });
    }
    let language = props.state.view.language;
    let on_close = props.on_close.reform(|_: Event| ());
    // A press beside the dialog's content lands on the dialog itself.
    let on_backdrop = {
        let (dialog, on_close) = (dialog.clone(), props.on_close.clone());
        move |event: MouseEvent| {
            let target = event.target_dyn_into::<HtmlDialogElement>();
            if target.is_some() && target == dialog.cast::<HtmlDialogElement>() {
                on_close.emit(());
            }
        }
    };
    let shown = (!props.path.is_empty()).then(|| props.clone());
    html! {
        <dialog ref={dialog} class="explanation" aria-labelledby="explanation-title" onclose={on_close} onclick={on_backdrop}>
            <div class="explanation-body">
                <div class="explanation-bar">
                    <button type="button" class="button" hidden={props.path.len() < 2}
                        onclick={props.on_back.reform(|_| ())}>{ "← " }{ language.back() }</button>
                    <p class="explanation-kicker">{ language.explain() }</p>
                    <button type="button" class="button" onclick={props.on_close.reform(|_| ())}>{ language.close() }</button>
                </div>
                { for shown.map(|props| html! { <Shown ..props /> }) }
            </div>
        </dialog>
    }
}

/// The explanation of the last figure of the path: a component of its own, which nothing but an open dialog draws.
#[component]
fn Shown(props: &Props) -> Html {
    let explained = props
        .path
        .last()
        .and_then(|id| props.state.explainer().explain(id));
    html! { { for explained.map(|explanation| draw(props, &explanation)) } }
}

fn draw(props: &Props, explanation: &Explanation) -> Html {
    let state = &props.state;
    let language = state.view.language;
    let measures: Vec<String> = (state.outcome.inputs.measures.iter())
        .map(|measure| measure.name.to_string())
        .collect();
    let text = FormulaText {
        baseline: state.baseline(),
        measures: &measures,
        language,
    };
    let id = &explanation.figure;
    let reason = match &explanation.reason {
        Reason::Formula(expression) => formula(props, &text, explanation, expression),
        Reason::Input(origin) => origin_of(props, origin),
        Reason::Set { lever, document } => {
            let from = state.stated.inputs.lever_value(state.baseline(), lever);
            let to = state.scenario.value(lever).unwrap_or_default();
            let line = change::lever(state.baseline(), lever, (from, to), None, false, language);
            html! {
                <>
                    <p><span class="tag tag-changed">{ language.set_by_you() }</span>{ " " }{ line }</p>
                    { for document.iter().map(|(value, origin)| html! {
                        <>
                            <h3>{ language.document_value_is() }</h3>
                            <p><strong>{ text.value(id, *value) }</strong></p>
                            { origin_of(props, origin) }
                        </>
                    }) }
                </>
            }
        }
        Reason::NotGiven => html! { <p>{ language.price_not_given() }</p> },
        Reason::Measure { position } => {
            let measure = state.outcome.inputs.measures.get(*position);
            html! { <p>{ for measure.map(|measure| change::measure(measure, None, language)) }</p> }
        }
    };
    let claim = state.document.claim(id).map(|claim| {
        let stated = text.value(id, claim.value.kr());
        html! {
            <>
                <p>{ language.document_states() }{ " " }<strong>{ stated }</strong>{ ":" }</p>
                { cells(props, &claim.cells) }
            </>
        }
    });
    html! {
        <>
            <h2 id="explanation-title" tabindex="-1">{ text.name(id) }</h2>
            <p class="explanation-value">{ text.value(id, explanation.value) }</p>
            <p class="explanation-meaning">{ for as_placements(props, id, explanation.value) }</p>
            <p class="explanation-meaning">{ quantity_names::meaning(id.quantity, language).unwrap_or_default() }</p>
            <div class="explanation-reason" key={id.to_string()}>{ reason }</div>
            <div>{ for claim }</div>
            <p class="explanation-exact">
                { for text.more_decimals(id, explanation.value).map(|exact| {
                    format!("{}: {exact}", language.unrounded())
                }) }
            </p>
        </>
    }
}

/// A volume of care days as the placements a year that the page shows: ”4 740 vårddygn / 365 = 12,99 placeringar”.
fn as_placements(props: &Props, id: &FigureId, value: Decimal) -> Option<String> {
    let language = props.state.view.language;
    let Subject::Item(item) = &id.subject else {
        return None;
    };
    let unit = names::find_item(props.state.baseline(), item)?.unit;
    if id.quantity != Quantity::Volume || unit != VolumeUnit::CareDay {
        return None;
    }
    let days = VolumeAs::Own(unit).text(value, language);
    let placements = VolumeAs::Placements.text(value, language);
    Some(format!("{days} / 365 ≈ {placements}"))
}

fn formula(
    props: &Props,
    text: &FormulaText<'_>,
    explanation: &Explanation,
    expression: &Expression,
) -> Html {
    let language = props.state.view.language;
    let tokens = |written| -> Html {
        (text.tokens(expression, written).into_iter().enumerate())
            .map(|(key, token)| match token {
                Token::Text(text) => html! { <span {key} class="formula-sign">{ text }</span> },
                Token::Figure { text, .. } => {
                    html! { <span {key} class="formula-part">{ text }</span> }
                }
            })
            .collect()
    };
    let mut seen = Vec::new();
    for id in expression.figures() {
        if !seen.contains(&id) {
            seen.push(id);
        }
    }
    // A formula of one figure alone is that figure: its numbers would say the same twice.
    let alone = matches!(expression, Expression::Sum(terms) if terms.len() == 1);
    let explainer = props.state.explainer();
    let behind = seen.into_iter().filter_map(|id| {
        let value = explainer.value(id)?;
        let shown = text.value(id, value);
        Some(html! {
            <li key={id.to_string()}>
                <span>{ text.name(id) }</span>
                { figure(id.clone(), value, shown, &props.on_explain) }
            </li>
        })
    });
    html! {
        <>
            <h3>{ language.in_words() }</h3>
            <p class="formula">{ tokens(Written::Names) }</p>
            <h3 hidden={alone}>{ language.with_numbers() }</h3>
            <p class="formula" hidden={alone}>
                { tokens(Written::Numbers) }
                <span class="formula-sign">{ if text.is_rounded(expression) { " ≈ " } else { " = " } }</span>
                <strong>{ text.value(&explanation.figure, explanation.value) }</strong>
            </p>
            <h3>{ language.built_from() }</h3>
            <ul class="formula-list">{ for behind }</ul>
        </>
    }
}

fn origin_of(props: &Props, origin: &Origin) -> Html {
    let language = props.state.view.language;
    let (class, name, why) = match origin {
        Origin::Stated { .. } => ("tag-stated", language.stated(), None),
        Origin::Derived { how, .. } => ("tag-stated", language.derived(), Some(how)),
        Origin::Assumed { why, .. } => ("tag-assumption", language.assumed(), Some(why)),
    };
    html! {
        <>
            <h3>{ language.where_from() }</h3>
            <p>
                <span class={classes!("tag", class)}>{ name }</span>
                { " " }
                { for why.map(|why| names::of(why, language)) }
            </p>
            { cells(props, origin.cells()) }
        </>
    }
}

/// The cells of the document, each with table, row, column and what is printed.
fn cells(props: &Props, cells: &[CellRef]) -> Html {
    let (document, language) = (&props.state.document, props.state.view.language);
    let rows = cells.iter().filter_map(|cell| {
        let place = document.cell(cell)?;
        let (kind, table) = if place.table.title.is_empty() {
            (language.in_the_section(), place.table.section.clone())
        } else {
            (language.in_the_table(), place.table.title.clone())
        };
        let column = place.column.label.clone();
        let negative = place.table.sign == SignRule::CostsNegative && place.cell.printed.starts_with('-');
        let page = place.table.page.map(|page| format!(", {} {page}", letters::small(language.page())));
        let row = match &place.row.heading {
            Some(heading) => format!("{heading}: {}", place.row.label),
            None => place.row.label.to_string(),
        };
        let key = cell.to_string();
        Some(html! {
            <li {key} class="source">
                <dl>
                    <div><dt>{ kind }</dt><dd lang="sv">{ table }{ for page }</dd></div>
                    <div><dt>{ language.in_the_row() }</dt><dd lang="sv">{ row }</dd></div>
                    <div hidden={column.is_empty()}><dt>{ language.in_the_column() }</dt><dd lang="sv">{ column }</dd></div>
                    <div><dt>{ language.as_printed() }</dt><dd lang="sv"><strong>{ place.cell.printed.clone() }</strong></dd></div>
                </dl>
                <p><a href={route::to_audit(&props.here, Some(cell))}>{ language.show_in_table() }</a></p>
                <p class="source-sign" hidden={!negative}>{ language.costs_negative() }</p>
                { for place.table.quote.as_ref().map(|quote| html! { <blockquote lang="sv">{ quote.clone() }</blockquote> }) }
            </li>
        })
    });
    html! { <ul class="source-list">{ for rows }</ul> }
}
