//! The plan years: frame, need and what is left to save, as a chart and a table.

use std::rc::Rc;

use rust_decimal::Decimal;
use yew::prelude::*;

use super::figure_cell::Cells;
use super::plan_chart::{self, Kind, Series, plan_chart};
use super::switch::{self, Choice, switch};
use crate::model::figure::{FigureId, Quantity};
use crate::model::year::Year;
use crate::state::action::Action;
use crate::state::view::PlanChartKind;
use crate::text::letters;
use crate::text::number::write;
use crate::text::sentences;
use crate::ui::hooks::use_store::Store;

/// What [`plan`] draws.
pub struct Props {
    /// The state.
    pub state: Store,
    /// What the person does.
    pub on_action: Callback<Action>,
    /// Asks for an explanation.
    pub on_explain: Callback<FigureId>,
    /// Whether the table has its turn too.
    pub whole: bool,
}

/// The plan years.
pub fn plan(props: &Props) -> Html {
    let state = &props.state;
    let language = state.view.language;
    let years: Vec<Year> = state.baseline().years.all().collect();
    let choices = vec![
        Choice::new("lines", language.lines()),
        Choice::new("columns", language.columns()),
    ];
    let on_choose = props.on_action.reform(|chosen: &'static str| {
        Action::SetChart(match chosen {
            "columns" => PlanChartKind::Columns,
            _ => PlanChartKind::Lines,
        })
    });
    let has_plan = state.outcome.years.len() > 1;
    let title = if has_plan {
        language.plan()
    } else {
        language.one_year()
    };
    let kinds = switch(&switch::Props {
        name: "chart",
        legend: language.chart_kind().into(),
        choices,
        chosen: match kind(state) {
            Kind::Lines => "lines",
            Kind::Columns => "columns",
        },
        on_choose,
    });
    html! {
        <section class="card plan" aria-labelledby="plan-title">
            <div class="card-head">
                <h2 id="plan-title">{ title }</h2>
                { kinds }
            </div>
            <p class="card-intro">{ language.plan_intro() }</p>
            { picture(state) }
            <div class="table-scroll" tabindex="0" role="region" aria-label={format!("{}: {}", language.in_the_table(), language.plan())}>
                { for props.whole.then(|| table(props, &years)) }
            </div>
            <p class="card-note" hidden={!has_plan}>{ language.frame_with_cover() }</p>
        </section>
    }
}

fn kind(state: &Store) -> Kind {
    match state.view.chart {
        PlanChartKind::Lines => Kind::Lines,
        PlanChartKind::Columns => Kind::Columns,
    }
}

/// The chart alone.
pub fn picture(state: &Store) -> Html {
    let language = state.view.language;
    let years: Vec<Year> = state.baseline().years.all().collect();
    let names: Rc<[AttrValue]> = years.iter().map(|year| year.to_string().into()).collect();
    let series = |quantity, name| Rc::new(series(state, quantity, &years, name));
    plan_chart(&plan_chart::Props {
        id: "plan-chart".into(),
        summary: sentences::plan_summary(&state.outcome.years, language).into(),
        kind: kind(state),
        years: names,
        chosen: years.iter().position(|year| *year == state.year()),
        level_title: format!(
            "{} / {} (tkr)",
            language.frame(),
            letters::small(language.need())
        )
        .into(),
        axis_note: language.axis_not_zero().into(),
        required_title: format!("{} (tkr)", language.required()).into(),
        frame: series(Quantity::Frame, language.frame()),
        need: series(Quantity::Need, language.need()),
        required: series(Quantity::Required, language.required()),
        document_label: language.document().into(),
        least_step: Decimal::ONE_THOUSAND,
        format: Callback::from(move |kr| write::whole_tkr(kr, language)),
    })
}

fn series(state: &Store, quantity: Quantity, years: &[Year], name: &'static str) -> Series {
    let explainer = state.explainer();
    let language = state.view.language;
    let id = |year: &Year| FigureId::whole(quantity, *year);
    let values: Vec<Option<Decimal>> = years
        .iter()
        .map(|year| explainer.value(&id(year)))
        .collect();
    let labels = values.iter().map(|value| {
        value.map_or_else(AttrValue::default, |kr| {
            write::whole_tkr(kr, language).into()
        })
    });
    Series {
        name: name.into(),
        labels: labels.collect(),
        document: (years.iter())
            .map(|year| explainer.value(&id(year).in_document()))
            .collect(),
        values,
    }
}

fn table(props: &Props, years: &[Year]) -> Html {
    let language = props.state.view.language;
    let mut rows = vec![
        (Quantity::Frame, language.frame()),
        (Quantity::Need, language.need()),
        (Quantity::Headline, language.headline()),
        (Quantity::Required, language.required()),
    ];
    if !props.state.outcome.inputs.measures.is_empty() {
        rows.push((Quantity::Remaining, language.remaining()));
    }
    let chosen = props.state.year();
    let head = years.iter().map(|year| {
        let chosen = (*year == chosen).then_some("chosen");
        html! { <th key={year.0} scope="col" class={chosen}>{ year.to_string() }</th> }
    });
    let body = rows.into_iter().map(|(quantity, name)| {
        let cells = Cells {
            state: &props.state,
            on_explain: &props.on_explain,
        };
        let cells = years.iter().map(|year| {
            cells.cell(FigureId::whole(quantity, *year), &|kr| {
                write::whole_tkr(kr, language)
            })
        });
        let total = quantity == Quantity::Required;
        html! {
            <tr key={name} class={total.then_some("total")}>
                <th scope="row">{ name }</th>
                { for cells }
            </tr>
        }
    });
    html! {
        <table class="figures">
            <caption class="visually-hidden">{ language.plan_intro() }{ " (tkr)" }</caption>
            <thead><tr><th scope="col">{ "tkr" }</th>{ for head }</tr></thead>
            <tbody>{ for body }</tbody>
        </table>
    }
}
