//! Two to four scenarios side by side: what differs first, then the results, then one chart.

mod adding;
mod chart;
mod column;
mod heads;
mod inputs;
mod results;

use yew::prelude::*;

use super::Props;
use crate::codec::comparison::Comparison;
use crate::model::figure::FigureId;
use crate::ui::components::copy_link::copy_link;
use crate::ui::components::explanation::ExplanationDialog;

pub use column::Shown;

/// What the parts of the view are given.
#[derive(Clone, Properties, PartialEq)]
pub struct Sides {
    /// What the view is given.
    pub view: Props,
    /// What is compared.
    pub comparison: std::rc::Rc<Comparison>,
    /// The columns, calculated.
    pub shown: std::rc::Rc<Vec<Shown>>,
    /// Another comparison is wanted.
    pub on_compare: Callback<Comparison>,
    /// A figure of the column at a place is to be explained.
    pub on_explain: Callback<(usize, FigureId)>,
}

impl PartialEq for Comparing {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0 && self.1 == other.1
    }
}

/// What the columns are calculated from.
struct Comparing(Props, Comparison);

/// The view.
#[component]
pub fn Compare(props: &Props) -> Html {
    let language = props.state.view.language;
    let comparison = use_memo(props.parts.clone(), |parts| Comparison::read(parts));
    let shown = use_memo(
        Comparing(props.clone(), (*comparison).clone()),
        |Comparing(props, comparison)| column::shown(&props.state, comparison),
    );
    let path = use_state(|| (0_usize, Vec::<FigureId>::new()));
    let on_compare = (props.on_parts).reform(|comparison: Comparison| comparison.parts());
    let on_explain = {
        let path = path.clone();
        Callback::from(move |(place, id): (usize, FigureId)| path.set((place, vec![id])))
    };
    let (place, followed) = (*path).clone();
    let follow = {
        let path = path.clone();
        let (place, followed) = (place, followed.clone());
        Callback::from(move |id: FigureId| {
            let mut followed = followed.clone();
            followed.push(id);
            path.set((place, followed));
        })
    };
    let back = {
        let path = path.clone();
        let followed = followed.clone();
        Callback::from(move |()| {
            let mut followed = followed.clone();
            followed.pop();
            path.set((place, followed));
        })
    };
    let close = {
        let path = path.setter();
        Callback::from(move |()| path.set((0, Vec::new())))
    };
    let dialog = shown.get(place).map(|shown| {
        html! {
            <ExplanationDialog state={shown.state.clone()} here={shown.link.clone()} path={followed}
                on_explain={follow} on_back={back} on_close={close} />
        }
    });
    let sides = Sides {
        view: props.clone(),
        comparison: comparison.clone(),
        shown,
        on_compare,
        on_explain,
    };
    html! {
        <>
            <section class="card compare" aria-labelledby="compare-title">
                <div class="card-head">
                    <h2 id="compare-title">{ language.view_compare() }</h2>
                    <div class="card-tools">
                        { copy_link(language) }
                    </div>
                </div>
                <p class="card-intro">{ language.compare_intro() }{ " " }{ language.compare_order() }</p>
                { heads::heads(&sides) }
                <adding::Adding ..sides.clone() />
            </section>
            { inputs::inputs(&sides) }
            { results::results(&sides) }
            { chart::chart(&sides) }
            { for dialog }
        </>
    }
}
