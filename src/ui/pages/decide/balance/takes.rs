//! What it takes of each knob to reach the goal, with one press to try it.

use crate::model::exact::Exact;
use crate::ui::components::take_tools::Kind;
use rust_decimal::Decimal;
use yew::prelude::*;

use super::Props;
use crate::codec::report::plain;
use crate::model::knob::Knob;
use crate::model::lever::{LeverUnit, Nature};
use crate::model::measure::{Measure, StartMonth};
use crate::model::quantity::Money;
use crate::model::solve::{Answer, Goal, Why, knobs, solve};
use crate::state::action::Action;
use crate::state::view::VolumeDisplay;
use crate::text::balance::Balance;
use crate::text::change::volume_as;
use crate::text::knobs::{self as words, asked_of};
use crate::text::language::Language;
use crate::text::letters;
use crate::text::number::write;
use crate::text::value::{VolumeAs, lever_value};
use crate::ui::components::fold::Fold;
use crate::ui::hooks::use_store::Store;

/// A knob with what it takes of it.
struct Line {
    knob: Knob,
    name: String,
    now: Option<Decimal>,
    answer: Answer,
}

/// The table of what it takes for the chosen year.
pub fn takes(props: &Props, target_tkr: Decimal, goal_field: Html) -> Html {
    let state = &props.state;
    let language = state.view.language;
    let year = state.year();
    let remaining = Money::from_tkr(target_tkr).unwrap_or_default();
    let lines = lines(state, Goal { year, remaining });
    let (possible, impossible): (Vec<_>, Vec<_>) = lines
        .into_iter()
        .partition(|line| line.answer.value().is_some());
    let (these, earlier): (Vec<_>, Vec<_>) =
        (possible.into_iter()).partition(|line| line.knob.year() >= year || is_measure(&line.knob));
    let left = (state.outcome.year(year)).map(|year| year.remaining);
    let away = left.and_then(|left| left.minus(remaining).ok());
    let reached = away.is_some_and(|away| Balance::of(away) == Balance::Even);
    let inexact =
        (these.iter().chain(&earlier)).any(|line| matches!(line.answer, Answer::Nearest { .. }));
    let sentence = left.map(|left| Balance::of(left).sentence(year, language));
    html! {
        <section class="card takes" aria-labelledby="view-title">
            <h2 id="view-title" tabindex="-1">{ asked_of(language.view_balance(), year) }</h2>
            <p class="card-intro">
                { for sentence.map(|sentence| html! { <strong>{ format!("{sentence}. ") }</strong> }) }
                { language.takes_intro() }
            </p>
            { goal_field }
            <p class="takes-reached" hidden={!reached}>{ language.already_there() }</p>
            { table(props, &these, "takes-table") }
            { props.take("#takes-table", "what-it-takes", &asked_of(language.view_balance(), year), Kind::Table) }
            <p class="card-note" hidden={!inexact}>{ language.at_its_step() }</p>
            <div hidden={earlier.is_empty()}>
                <Fold class="fold" summary={html! { { language.earlier_years() } }}>
                    { table(props, &earlier, "takes-table-earlier") }
                </Fold>
            </div>
            <div hidden={impossible.is_empty()}>
                <Fold class="fold" summary={html! { { format!("{} ({})", language.impossible(), impossible.len()) } }}>
                    <ul class="takes-impossible">
                        { for impossible.iter().map(|line| why(state, line)) }
                    </ul>
                </Fold>
            </div>
        </section>
    }
}

fn is_measure(knob: &Knob) -> bool {
    matches!(knob, Knob::Measure(_) | Knob::NewMeasure(_))
}

fn lines(state: &Store, goal: Goal) -> Vec<Line> {
    let (baseline, scenario) = (state.baseline(), &state.scenario);
    let line = |knob: Knob| {
        let answer = solve(baseline, scenario, &state.outcome, goal, &knob)?;
        Some(Line {
            name: words::knob(baseline, scenario, &knob, state.view.language),
            now: knob.value(baseline, scenario, &state.outcome),
            knob,
            answer,
        })
    };
    (knobs(baseline, scenario, goal.year).into_iter())
        .filter_map(line)
        .collect()
}

fn table(props: &Props, lines: &[Line], id: &'static str) -> Html {
    let language = props.state.view.language;
    let rows = lines.iter().filter_map(|line| row(props, line));
    html! {
        <div class="table-scroll" tabindex="0" role="region" aria-label={language.view_balance()}>
            <table class="takes-table" {id}>
                <thead>
                    <tr>
                        <th scope="col">{ language.lever() }</th>
                        <th scope="col" class="takes-wide">{ language.now() }</th>
                        <th scope="col">{ language.takes() }</th>
                        <th scope="col" class="takes-wide">{ language.change() }</th>
                        <th scope="col"><span class="visually-hidden">{ language.try_it() }</span></th>
                    </tr>
                </thead>
                <tbody>{ for rows }</tbody>
            </table>
        </div>
    }
}

fn row(props: &Props, line: &Line) -> Option<Html> {
    let state = &props.state;
    let language = state.view.language;
    let value = line.answer.value()?;
    let key = words::key(&line.knob);
    let about = match line.answer {
        Answer::Nearest { .. } => "≈\u{a0}",
        _ => "",
    };
    let takes = format!("{about}{}", text(state, &line.knob, value));
    let now = line
        .now
        .map_or_else(|| "–".to_owned(), |now| text(state, &line.knob, now));
    let change = line
        .now
        .map(|now| change(state, &line.knob, value.minus_at_most(now)));
    let onclick = {
        let (on_action, action) = (props.on_action.clone(), action(&line.knob, value, state));
        Callback::from(move |_: MouseEvent| {
            action
                .clone()
                .into_iter()
                .for_each(|one| on_action.emit(one))
        })
    };
    let label = format!("{}: {} {takes}", language.try_it(), line.name);
    Some(html! {
        <tr key={key.clone()}>
            <th scope="row">
                { &line.name }
                { " " }
                { tag(state, &line.knob) }
                <span class="takes-narrow" aria-hidden="true">{ format!("{} {now}", letters::small(language.now())) }</span>
            </th>
            <td class="takes-wide">{ &now }</td>
            <td><strong><data value={plain(value)} data-figure={format!("takes.{key}")}>{ takes }</data></strong></td>
            <td class="takes-wide">{ for change }</td>
            <td><button type="button" class="button" aria-label={label} {onclick}>{ language.try_it() }</button></td>
        </tr>
    })
}

/// Whether a knob is an assumption or a decision, as this scenario takes it.
fn tag(state: &Store, knob: &Knob) -> Html {
    let language = state.view.language;
    let nature = match knob {
        Knob::Lever(lever) => state.scenario.nature(&lever.series()),
        Knob::Measure(_) | Knob::NewMeasure(_) => Nature::Decision,
    };
    let (class, word) = match nature {
        Nature::Assumption => ("tag tag-assumption", language.assumption()),
        Nature::Decision => ("tag tag-decision", language.decision()),
    };
    html! { <span {class}>{ word }</span> }
}

/// What sets a knob to a number.
fn action(knob: &Knob, value: Decimal, state: &Store) -> Option<Action> {
    match knob {
        Knob::Lever(lever) => Some(Action::SetLever {
            lever: lever.clone(),
            value,
            continues: false,
        }),
        Knob::Measure(position) => {
            let mut measure = state.scenario.measures.get(*position)?.clone();
            measure.full_year = Money::from_tkr(value).ok()?;
            Some(Action::SetMeasure(*position, measure))
        }
        Knob::NewMeasure(year) => Some(Action::AddMeasure(Measure {
            name: state.view.language.new_measure().into(),
            full_year: Money::from_tkr(value).ok()?,
            year: *year,
            start: StartMonth::JANUARY,
            area: None,
        })),
    }
}

/// How a knob's volume is shown: of another knob it does not matter.
pub fn shown_as(state: &Store, knob: &Knob) -> VolumeAs {
    let placements = state.view.volumes == VolumeDisplay::Placements;
    match knob {
        Knob::Lever(lever) => volume_as(state.baseline(), lever, placements),
        _ => VolumeAs::Placements,
    }
}

/// A knob's number with its unit.
pub fn text(state: &Store, knob: &Knob, value: Decimal) -> String {
    let language = state.view.language;
    match knob.unit() {
        // Whole thousands, as everywhere; the field that is tried has it to the krona.
        LeverUnit::Tkr => write::tkr(value.times_at_most(Decimal::ONE_THOUSAND), language),
        unit => lever_value(value, unit, shown_as(state, knob), language),
    }
}

fn change(state: &Store, knob: &Knob, value: Decimal) -> String {
    let language = state.view.language;
    let sign = if value.is_sign_positive() && !value.is_zero() {
        "+"
    } else {
        ""
    };
    let (text, percent) = (text(state, knob, value), knob.unit() == LeverUnit::Percent);
    match (percent, language) {
        (false, _) => format!("{sign}{text}"),
        (true, Language::Swedish) => {
            format!("{sign}{}\u{a0}procentenheter", points(value, language))
        }
        (true, Language::English) => {
            format!("{sign}{}\u{a0}percentage points", points(value, language))
        }
    }
}

fn points(value: Decimal, language: Language) -> String {
    write::trimmed(value, 2, language)
}

/// Why a knob cannot reach the goal alone.
fn why(state: &Store, line: &Line) -> Html {
    let language = state.view.language;
    let reason = match &line.answer {
        Answer::Impossible(Why::OutOfReach { at, remaining }) => {
            let at = text(state, &line.knob, *at);
            let then = write::tkr(remaining.kr(), language);
            match language {
                Language::Swedish => format!("även med {at} återstår {then}"),
                Language::English => format!("even at {at}, {then} remains"),
            }
        }
        _ => language.no_effect().to_owned(),
    };
    html! { <li key={words::key(&line.knob)}><strong>{ &line.name }</strong>{ format!(": {reason}.") }</li> }
}
