//! Functions that lead to a place of the table.

use anyhow::Result;
use walrus::{FunctionBuilder, FunctionId, LocalFunction, Module, Table, TableId, TypeId};

use crate::whole::{Place, Whole};

/// Who is asked before.
pub enum Asking {
    /// The page, by this import: when it has answered, the place holds another function.
    First(FunctionId),
    /// Nobody.
    Nobody,
}

/// A function of a type that hands its parameters to the one in a place, and hands back what that gives.
pub fn through(
    module: &mut Module,
    ty: TypeId,
    (table, place): (TableId, Place),
    asking: Asking,
) -> Result<LocalFunction> {
    let (parameters, results) = {
        let ty = module.types.get(ty);
        (ty.params().to_vec(), ty.results().to_vec())
    };
    let locals: Vec<_> = parameters.iter().map(|ty| module.locals.add(*ty)).collect();
    let mut function = FunctionBuilder::new(&mut module.types, &parameters, &results);
    let mut body = function.func_body();
    if let Asking::First(bring) = asking {
        body.call(bring);
    }
    for local in &locals {
        body.local_get(*local);
    }
    body.i32_const(i32::try_from(place)?)
        .call_indirect(ty, table);
    Ok(function.local_func(locals))
}

impl Whole {
    /// Gives a table as many places as it needs now.
    pub fn enlarge(&self, table: &mut Table) {
        table.initial = table.initial.max(self.size as u64);
        table.maximum = table.maximum.map(|most| most.max(table.initial));
    }
}
