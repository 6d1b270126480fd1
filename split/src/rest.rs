//! Makes the rest: late functions alone, all else imported from the first part.

use anyhow::{Context, Result, ensure};
use walrus::{
    ConstExpr, ElementItems, ElementKind, FunctionId, FunctionKind, GlobalKind, ImportedFunction,
    Module, ir::Value, passes,
};

use crate::FIRST;
use crate::whole::{Place, Whole, functions};

/// Leaves of a program what goes to the rest.
pub fn make(rest: &mut Module, whole: &Whole) -> Result<()> {
    empty(rest);
    import(rest, whole)?;
    fill_table(rest, whole)?;
    // The table, with what is put in it, is what the rest is for: it holds all else.
    let table = rest.tables.iter().nth(whole.table);
    let table = table.context("the table is gone")?.id();
    let root = rest.exports.add("", table);
    passes::gc::run(rest);
    rest.exports.delete(root);
    Ok(())
}

/// Takes away what the first part does: what begins, what is exported, what fills memory and tables.
fn empty(rest: &mut Module) {
    rest.start = None;
    for id in rest
        .exports
        .iter()
        .map(|export| export.id())
        .collect::<Vec<_>>()
    {
        rest.exports.delete(id);
    }
    for id in rest.data.iter().map(|data| data.id()).collect::<Vec<_>>() {
        rest.data.delete(id);
    }
    for memory in rest.memories.iter_mut() {
        memory.data_segments.clear();
    }
    let filling = rest
        .elements
        .iter()
        .filter(|element| matches!(element.kind, ElementKind::Active { .. }));
    for id in filling.map(|element| element.id()).collect::<Vec<_>>() {
        rest.elements.delete(id);
    }
    for table in rest.tables.iter_mut() {
        table.elem_segments.clear();
    }
}

/// Makes imports of what the first part has. What nothing of the rest uses is gone again in the end.
fn import(rest: &mut Module, whole: &Whole) -> Result<()> {
    let functions = functions(rest);
    let mut names = (0..).map(short);
    for (name, number) in names.by_ref().zip(&whole.used) {
        let id = *functions.get(*number).context("a function is gone")?;
        if let FunctionKind::Import(imported) = &rest.funcs.get(id).kind {
            // What the first part has from the page it hands on.
            let import = rest.imports.get_mut(imported.import);
            FIRST.clone_into(&mut import.module);
            import.name.clone_from(&name);
        } else {
            let ty = rest.funcs.get(id).ty();
            let import = rest.imports.add(FIRST, &name, id);
            rest.funcs.get_mut(id).kind = FunctionKind::Import(ImportedFunction { import, ty });
        }
    }
    let globals: Vec<_> = rest.globals.iter().map(|global| global.id()).collect();
    for (name, id) in names.by_ref().zip(globals) {
        let import = rest.imports.add(FIRST, &name, id);
        rest.globals.get_mut(id).kind = GlobalKind::Import(import);
    }
    let tables: Vec<_> = rest.tables.iter().map(|table| table.id()).collect();
    for (name, id) in names.by_ref().zip(tables) {
        let import = rest.imports.add(FIRST, &name, id);
        let table = rest.tables.get_mut(id);
        ensure!(table.import.is_none(), "a table comes from the page");
        table.import = Some(import);
        if id.index() == whole.table {
            whole.enlarge(table);
        }
    }
    let memories: Vec<_> = rest.memories.iter().map(|memory| memory.id()).collect();
    for (name, id) in names.zip(memories) {
        let import = rest.imports.add(FIRST, &name, id);
        let memory = rest.memories.get_mut(id);
        ensure!(memory.import.is_none(), "a memory comes from the page");
        memory.import = Some(import);
    }
    Ok(())
}

/// Puts the late functions in their places.
fn fill_table(rest: &mut Module, whole: &Whole) -> Result<()> {
    let functions = functions(rest);
    let table = rest.tables.iter().nth(whole.table);
    let table = table.context("the table is gone")?.id();
    let mut runs: Vec<(Place, Vec<FunctionId>)> = Vec::new();
    for (place, number) in &whole.places {
        let id = *functions.get(*number).context("a function is gone")?;
        match runs.last_mut() {
            Some((from, run)) if from.saturating_add(run.len()) == *place => run.push(id),
            _ => runs.push((*place, vec![id])),
        }
    }
    for (from, run) in runs {
        let offset = ConstExpr::Value(Value::I32(i32::try_from(from)?));
        let kind = ElementKind::Active { table, offset };
        let element = rest.elements.add(kind, ElementItems::Functions(run));
        rest.tables.get_mut(table).elem_segments.insert(element);
    }
    Ok(())
}

/// The shortest names, in order.
fn short(count: usize) -> String {
    let mut name = String::new();
    let mut ahead = Some(count);
    while let Some(count) = ahead {
        let letter = u8::try_from(count % 26).unwrap_or_default();
        name.push(char::from(b'a'.saturating_add(letter)));
        ahead = (count / 26).checked_sub(1);
    }
    name
}

#[cfg(test)]
mod tests {
    use super::short;
    use std::collections::HashSet;

    #[test]
    fn short_names_are_short_and_differ() {
        let names: HashSet<String> = (0..2000).map(short).collect();
        assert_eq!(names.len(), 2000);
        assert!(names.iter().all(|name| (1..=3).contains(&name.len())));
    }
}
