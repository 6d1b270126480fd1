//! The items: volume, price and cost by year, in the scenario and in the document, and what one more costs.

use rust_decimal::Decimal;
use yew::prelude::*;

use super::figure::figure;
use super::figure_cell::Cells;
use super::term::term;
use crate::model::figure::{FigureId, Quantity, Subject};
use crate::model::item::{Item, Lump, VolumeUnit};
use crate::model::year::Year;
use crate::state::view::VolumeDisplay;
use crate::text::letters::capital;
use crate::text::names;
use crate::text::number::write;
use crate::text::value::{VolumeAs, one_more, price_unit};
use crate::ui::hooks::use_store::Store;

/// What [`items`] draws.
pub struct Props {
    /// The state.
    pub state: Store,
    /// Asks for an explanation.
    pub on_explain: Callback<FigureId>,
    /// How many of its [`rows`] have had their turn.
    pub rows: usize,
}

/// How many items and lumps there are.
pub fn rows(state: &Store) -> usize {
    let baseline = state.baseline();
    baseline.items.len().saturating_add(baseline.lumps.len())
}

/// The items.
pub fn items(props: &Props) -> Html {
    let state = &props.state;
    let language = state.view.language;
    let baseline = state.baseline();
    let years: Vec<Year> = baseline.years.all().collect();
    let rows = (0..rows(state).min(props.rows)).map(|place| {
        let (state, on_explain) = (state.clone(), props.on_explain.clone());
        html! { <Rows key={place} {state} {on_explain} {place} /> }
    });
    let head = years.iter().map(|year| {
        let chosen = (*year == state.year()).then_some("chosen");
        html! { <th key={year.0} scope="col" class={chosen}>{ year.to_string() }</th> }
    });
    html! {
        <section class="card items" aria-labelledby="items-title">
            <div class="card-head card-head-term">
                <h2 id="items-title">{ language.items() }</h2>
                { term("post", language.items(), language) }
            </div>
            <p class="card-intro">{ language.items_intro() }</p>
            <div class="table-scroll" tabindex="0" role="region" aria-label={format!("{}: {}", language.in_the_table(), language.items())}>
                <table class="figures items-table">
                    <thead><tr><th scope="col">{ language.item() }</th>{ for head }</tr></thead>
                    { for rows }
                </table>
            </div>
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct RowsProps {
    state: Store,
    on_explain: Callback<FigureId>,
    /// Its place among the items, then the lumps.
    place: usize,
}

/// What is said of one item or lump. Those before it are not drawn again when its turn comes.
#[component]
fn Rows(props: &RowsProps) -> Html {
    let baseline = props.state.baseline();
    let years: Vec<Year> = baseline.years.all().collect();
    let table = Table {
        props,
        years: &years,
    };
    match baseline.items.get(props.place) {
        Some(item) => table.item(item),
        None => {
            let place = props.place.saturating_sub(baseline.items.len());
            let lump = baseline.lumps.get(place);
            lump.map_or_else(Html::default, |lump| table.lump(lump))
        }
    }
}

struct Table<'a> {
    props: &'a RowsProps,
    years: &'a [Year],
}

impl Table<'_> {
    fn item(&self, item: &Item) -> Html {
        let state = &self.props.state;
        let language = state.view.language;
        let volume = if state.view.volumes == VolumeDisplay::Placements
            && item.unit == VolumeUnit::CareDay
        {
            VolumeAs::Placements
        } else {
            VolumeAs::Own(item.unit)
        };
        let subject = Subject::Item(item.id.clone());
        // No price is not a price of nothing.
        let unpriced = item.rate.iter().all(Option::is_none);
        let known = |kr: Decimal, text: String| match kr.is_zero() && unpriced {
            true => "–".to_owned(),
            false => text,
        };
        let price = |kr: Decimal| known(kr, write::decimal(kr, 0, language));
        let tkr = |kr: Decimal| known(kr, write::whole_tkr(kr, language));
        let span = self.years.len().saturating_add(1).to_string();
        html! {
            <tbody>
                <tr class="items-name">
                    <th colspan={span} scope="rowgroup">
                        { names::of(&item.name, language) }
                        <span class="items-more">{ self.one_more(item) }</span>
                    </th>
                </tr>
                { self.row(&capital(volume.name(language)), &subject, Quantity::Volume, &|units| volume.number(units, language)) }
                { self.row(&capital(price_unit(item.unit, language)), &subject, Quantity::UnitPrice, &price) }
                { self.row(&format!("{}, tkr", language.cost()), &subject, Quantity::Cost, &tkr) }
            </tbody>
        }
    }

    fn lump(&self, lump: &Lump) -> Html {
        let language = self.props.state.view.language;
        let subject = Subject::Lump(lump.id.clone());
        let span = self.years.len().saturating_add(1).to_string();
        html! {
            <tbody>
                <tr class="items-name">
                    <th colspan={span} scope="rowgroup">{ names::of(&lump.name, language) }</th>
                </tr>
                { self.row(&format!("{}, tkr", language.lump()), &subject, Quantity::Amount, &|kr| write::whole_tkr(kr, language)) }
            </tbody>
        }
    }

    fn row(
        &self,
        name: &str,
        subject: &Subject,
        quantity: Quantity,
        text: &dyn Fn(Decimal) -> String,
    ) -> Html {
        let cells = Cells {
            state: &self.props.state,
            on_explain: &self.props.on_explain,
        };
        let cells = self.years.iter().map(|year| {
            let id = FigureId::of(subject.clone(), quantity, *year);
            cells.cell(id, text)
        });
        html! { <tr key={quantity.name(false)}><th scope="row">{ name.to_owned() }</th>{ for cells }</tr> }
    }

    /// What one more placement (or unit) costs in the chosen year, at its price.
    fn one_more(&self, item: &Item) -> Html {
        let state = &self.props.state;
        let language = state.view.language;
        let quantity = match item.unit {
            VolumeUnit::CareDay => Quantity::PlacementCost,
            _ => Quantity::UnitPrice,
        };
        let id = FigureId::item(&item.id, quantity, state.year());
        let value = state.explainer().value(&id).unwrap_or_default();
        if value.is_zero() && item.rate.iter().all(Option::is_none) {
            return html! { { language.no_price() } };
        }
        let words = one_more(item.unit, language);
        let text = match quantity {
            Quantity::PlacementCost => write::tkr(value, language),
            _ => format!("{}\u{a0}kr", write::decimal(value, 0, language)),
        };
        html! {
            <>
                { words }
                { " " }
                { figure(id, value, text, &self.props.on_explain) }
                { format!(" {}", state.year()) }
            </>
        }
    }
}
