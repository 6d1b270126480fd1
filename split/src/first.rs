//! Makes the first part: what is late is called through the table, whose places wait for it.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use walrus::{
    ConstExpr, ElementItems, ElementKind, ExportItem, FunctionId, FunctionKind, ImportKind, Module,
    TableId, ir::Value, passes,
};

use crate::through::{Asking, through};
use crate::whole::{Place, Whole, functions};

/// Leaves of a program what comes first, and exports what the rest imports.
pub fn make(first: &mut Module, whole: &Whole, rest: &Module) -> Result<()> {
    let functions = functions(first);
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
        first.funcs.get_mut(late).kind = FunctionKind::Local(function);
    }
    whole.enlarge(first.tables.get_mut(table));

    for import in rest.imports.iter() {
        let shared = shared(first, &functions, &import.kind);
        let shared = shared.with_context(|| format!("{} is gone", import.name))?;
        first.exports.add(&import.name, shared);
    }
    passes::gc::run(first);
    Ok(())
}

/// What the rest imports, as the first part has it: each has the same number among its kind in both.
fn shared(first: &Module, functions: &[FunctionId], kind: &ImportKind) -> Option<ExportItem> {
    Some(match kind {
        ImportKind::Function(id) => ExportItem::Function(*functions.get(id.index())?),
        ImportKind::Global(id) => ExportItem::Global(first.globals.iter().nth(id.index())?.id()),
        ImportKind::Table(id) => ExportItem::Table(first.tables.iter().nth(id.index())?.id()),
        ImportKind::Memory(id) => ExportItem::Memory(first.memories.iter().nth(id.index())?.id()),
        ImportKind::Tag(_) => return None,
    })
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
