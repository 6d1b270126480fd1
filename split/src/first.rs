//! Makes the first part: what is late is called through the table, whose places wait for it.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use walrus::{
    ConstExpr, ElementItems, ElementKind, FunctionId, Module, TableId, ir::Value, passes,
};

use crate::rest::Shared;
use crate::through::{Asking, through};
use crate::whole::{Place, Whole};

/// Leaves of a program what comes first.
pub fn make(first: &mut Module, whole: &Whole, shared: &Shared) -> Result<()> {
    let functions: Vec<FunctionId> = first.funcs.iter().map(|function| function.id()).collect();
    let id = |number: &usize| {
        functions
            .get(*number)
            .copied()
            .context("a function is gone")
    };
    let table = first.tables.iter().nth(whole.table);
    let table = table.context("the table is gone")?.id();
    let bring = id(&whole.bring)?;

    // Who waits in a place until the rest has come.
    let mut waiting = BTreeMap::new();
    for (place, number) in &whole.places {
        let late = id(number)?;
        let ty = first.funcs.get(late).ty();
        let function = through(first, ty, (table, *place), Asking::First(bring))?;
        waiting.insert(*place, first.funcs.add_local(function));
    }
    fill_table(first, whole, table, &waiting)?;
    // Who calls it by its name is led to its place.
    for (place, number) in &whole.places {
        let late = id(number)?;
        let ty = first.funcs.get(late).ty();
        let function = through(first, ty, (table, *place), Asking::Nobody)?;
        first.funcs.get_mut(late).kind = walrus::FunctionKind::Local(function);
    }
    whole.enlarge(first.tables.get_mut(table));

    for (name, number) in &shared.functions {
        first.exports.add(name, id(number)?);
    }
    let globals: Vec<_> = first.globals.iter().map(|global| global.id()).collect();
    for (name, number) in &shared.globals {
        first
            .exports
            .add(name, *globals.get(*number).context("a global is gone")?);
    }
    let tables: Vec<_> = first.tables.iter().map(|table| table.id()).collect();
    for (name, number) in &shared.tables {
        first
            .exports
            .add(name, *tables.get(*number).context("a table is gone")?);
    }
    let memories: Vec<_> = first.memories.iter().map(|memory| memory.id()).collect();
    for (name, number) in &shared.memories {
        first
            .exports
            .add(name, *memories.get(*number).context("a memory is gone")?);
    }
    passes::gc::run(first);
    Ok(())
}

/// Puts those who wait in the places of those they wait for, and in the new places behind all others.
fn fill_table(
    first: &mut Module,
    whole: &Whole,
    table: TableId,
    waiting: &BTreeMap<Place, FunctionId>,
) -> Result<()> {
    for element in first.elements.iter_mut() {
        let ElementKind::Active {
            offset: ConstExpr::Value(Value::I32(from)),
            ..
        } = &element.kind
        else {
            continue;
        };
        if let ElementItems::Functions(functions) = &mut element.items {
            for (place, function) in (usize::try_from(*from)?..).zip(functions) {
                *function = *waiting.get(&place).unwrap_or(function);
            }
        }
    }
    let added: Vec<FunctionId> = waiting.range(whole.behind..).map(|(_, id)| *id).collect();
    if !added.is_empty() {
        let offset = ConstExpr::Value(Value::I32(i32::try_from(whole.behind)?));
        let kind = ElementKind::Active { table, offset };
        let element = first.elements.add(kind, ElementItems::Functions(added));
        first.tables.get_mut(table).elem_segments.insert(element);
    }
    Ok(())
}
