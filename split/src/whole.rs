//! The whole program: what calls what, and what of it is late.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use anyhow::{Context, Result, bail};
use walrus::ir::{Call, RefFunc, ReturnCall, Value, Visitor, dfs_in_order};
use walrus::{
    ConstExpr, ElementItems, ElementKind, ExportItem, FunctionId, ImportKind, Module, Table,
};

use crate::{BRING, Late};

/// The number of a function among those of the program: the same each time that it is read.
pub type Number = usize;

/// A place in the table of functions.
pub type Place = usize;

/// The functions of a program by their numbers.
pub fn functions(module: &Module) -> Vec<FunctionId> {
    module.funcs.iter().map(|function| function.id()).collect()
}

/// What there is to know before the parts are made.
pub struct Whole {
    /// The table of functions, by its number.
    pub table: usize,
    /// The import that brings the rest.
    pub bring: Number,
    /// What goes to the rest.
    pub late: BTreeSet<Number>,
    /// The places of what the first part can reach of the rest; what had none has one behind the others.
    pub places: BTreeMap<Place, Number>,
    /// What the rest uses of the first part.
    pub used: BTreeSet<Number>,
    /// The first place behind those that the table had.
    pub behind: Place,
    /// How many places it has now.
    pub size: usize,
}

impl Whole {
    /// Looks a program through.
    pub fn of(module: &Module, late: &Late) -> Result<Self> {
        let table = module.tables.main_function_table()?;
        let table = module
            .tables
            .get(table.context("the program has no table of functions")?);
        let calls = calls(module);
        let in_table = in_table(module, table)?;
        let late = late_of(module, late, &calls, &in_table);

        let is_late = |number: &Number| late.contains(number);
        // What functions of one part call of the other.
        let across = |from_rest: bool| {
            let from = calls
                .iter()
                .filter(|(number, _)| is_late(number) == from_rest);
            let called = from.flat_map(|(_, called)| called.iter().copied());
            called
                .filter(|number| is_late(number) != from_rest)
                .collect::<BTreeSet<_>>()
        };
        let mut places: BTreeMap<Place, Number> = (in_table.into_iter())
            .filter(|(_, number)| is_late(number))
            .collect();
        let placed: BTreeSet<Number> = places.values().copied().collect();
        let behind = usize::try_from(table.initial)?;
        let mut size = behind;
        let unplaced = across(false);
        for number in unplaced.difference(&placed) {
            places.insert(size, *number);
            size = size.saturating_add(1);
        }
        Ok(Self {
            table: table.id().index(),
            bring: bring(module)?,
            used: across(true),
            places,
            behind,
            size,
            late,
        })
    }
}

fn bring(module: &Module) -> Result<Number> {
    let mut found = module
        .imports
        .iter()
        .filter_map(|import| match import.kind {
            ImportKind::Function(id) if import.name.starts_with(BRING) => Some(id.index()),
            _ => None,
        });
    found
        .next()
        .context("the program has no way to bring its rest")
}

/// What each function calls by name or refers to.
fn calls(module: &Module) -> HashMap<Number, Vec<Number>> {
    let functions = module.funcs.iter_local().map(|(id, function)| {
        let mut called = Called(Vec::new());
        dfs_in_order(&mut called, function, function.entry_block());
        (id.index(), called.0)
    });
    functions.collect()
}

struct Called(Vec<Number>);

impl<'a> Visitor<'a> for Called {
    fn visit_call(&mut self, call: &Call) {
        self.0.push(call.func.index());
    }

    fn visit_return_call(&mut self, call: &ReturnCall) {
        self.0.push(call.func.index());
    }

    fn visit_ref_func(&mut self, reference: &RefFunc) {
        self.0.push(reference.func.index());
    }
}

/// The functions in the table, with their places.
fn in_table(module: &Module, table: &Table) -> Result<Vec<(Place, Number)>> {
    let mut found = Vec::new();
    for element in module.elements.iter() {
        match (&element.kind, &element.items) {
            (
                ElementKind::Active {
                    table: of,
                    offset: ConstExpr::Value(Value::I32(from)),
                },
                ElementItems::Functions(functions),
            ) if *of == table.id() => {
                let places = usize::try_from(*from)?..;
                found.extend(places.zip(functions.iter().map(FunctionId::index)));
            }
            (ElementKind::Declared, _) => {}
            _ => bail!("the program fills a table in a way that is not known here"),
        }
    }
    Ok(found)
}

/// What is said to be late, and what nothing but that can reach. What the page itself may call is not late.
fn late_of(
    module: &Module,
    late: &Late,
    calls: &HashMap<Number, Vec<Number>>,
    in_table: &[(Place, Number)],
) -> BTreeSet<Number> {
    let exported = module
        .exports
        .iter()
        .filter_map(|export| match export.item {
            ExportItem::Function(id) => Some(id.index()),
            _ => None,
        });
    let begun = exported.chain(module.start.map(|id| id.index()));
    let begun: HashSet<Number> = begun.collect();
    let named = |function: &&walrus::Function| {
        let name = function.name.as_deref();
        name.is_some_and(|name| late.has(name)) && !begun.contains(&function.id().index())
    };
    let said = module.funcs.iter().filter(named);
    let said: HashSet<Number> = said.map(|function| function.id().index()).collect();

    let mut ahead: Vec<Number> = in_table.iter().map(|(_, number)| *number).collect();
    ahead.extend(&begun);
    let mut reached = HashSet::new();
    while let Some(number) = ahead.pop() {
        if !said.contains(&number) && reached.insert(number) {
            ahead.extend(calls.get(&number).into_iter().flatten());
        }
    }
    let local = calls.keys().copied();
    local.filter(|number| !reached.contains(number)).collect()
}
