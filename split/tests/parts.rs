//! A program in two parts does what the whole did, however it is taken apart and whenever its rest comes.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may stop where something it takes for granted is not so"
)]

use split::{Late, Parts, split};
use wasmi::{Caller, Engine, Extern, Instance, Linker, Module, Store, Val};

const FUNCTIONS: [&str; 9] = [
    "doubled", "squared", "sum", "told", "more", "keep", "pair", "never", "unused",
];

/// What the page knows: what it was told, and how often the rest was asked for.
#[derive(Default)]
struct Page {
    told: Vec<i32>,
    brought: usize,
    rest: Vec<u8>,
}

/// What came of a run: of both ways in, twice each, and what the page was told meanwhile.
#[derive(Debug, PartialEq)]
struct Came {
    results: Vec<i32>,
    told: Vec<i32>,
    kept: i32,
}

fn program() -> Vec<u8> {
    wat::parse_str(include_str!("program.wat")).unwrap()
}

fn late(mask: usize) -> Late {
    let chosen = FUNCTIONS
        .iter()
        .enumerate()
        .filter(|(place, _)| mask >> place & 1 == 1);
    Late::listed(
        &chosen
            .map(|(_, name)| format!("{name}\n"))
            .collect::<String>(),
    )
}

/// Gives the rest to a first part: what it imports has the name that the first part exports it by.
fn put_in(caller: &mut Caller<'_, Page>) {
    let engine = caller.engine().clone();
    let module = Module::new(&engine, &caller.data().rest[..]).unwrap();
    let mut linker = Linker::<Page>::new(&engine);
    for import in module.imports() {
        assert_eq!(import.module(), "first");
        let found = caller.get_export(import.name()).unwrap();
        linker.define("first", import.name(), found).unwrap();
    }
    linker.instantiate_and_start(&mut *caller, &module).unwrap();
}

fn linked(store: &mut Store<Page>) -> Linker<Page> {
    let mut linker = Linker::new(store.engine());
    linker
        .func_wrap("page", "tell", |mut caller: Caller<'_, Page>, said: i32| {
            caller.data_mut().told.push(said);
        })
        .unwrap();
    linker
        .func_wrap(
            "page",
            "__wbg_bringRest_0123456789abcdef",
            |mut caller: Caller<'_, Page>| {
                caller.data_mut().brought += 1;
                put_in(&mut caller);
            },
        )
        .unwrap();
    linker
}

fn call(store: &mut Store<Page>, instance: Instance, name: &str, given: &[i32]) -> i32 {
    let function = instance.get_func(&*store, name).unwrap();
    let given: Vec<Val> = given.iter().map(|number| Val::I32(*number)).collect();
    let mut result = [Val::I32(0)];
    function.call(store, &given, &mut result).unwrap();
    result[0].i32().unwrap()
}

/// Runs a program whose rest comes when it is asked for, or before anything is called.
fn run(program: &[u8], rest: &[u8], at_once: bool) -> (Came, usize) {
    let engine = Engine::default();
    let module = Module::new(&engine, program).unwrap();
    let page = Page {
        rest: rest.to_vec(),
        ..Page::default()
    };
    let mut store = Store::new(&engine, page);
    let linker = linked(&mut store);
    let instance = linker.instantiate_and_start(&mut store, &module).unwrap();
    if at_once {
        let rest = Module::new(&engine, rest).unwrap();
        let mut linker = Linker::<Page>::new(&engine);
        for import in rest.imports() {
            let found = instance.get_export(&store, import.name()).unwrap();
            linker.define("first", import.name(), found).unwrap();
        }
        linker.instantiate_and_start(&mut store, &rest).unwrap();
    }
    let mut results = Vec::new();
    for given in [4, 9] {
        results.push(call(&mut store, instance, "run", &[given]));
        results.push(call(&mut store, instance, "other", &[]));
    }
    let Some(Extern::Memory(memory)) = instance.get_export(&store, "memory") else {
        panic!("no memory");
    };
    let mut kept = [0; 4];
    memory.read(&store, 100, &mut kept).unwrap();
    let page = store.into_data();
    let came = Came {
        results,
        told: page.told,
        kept: i32::from_le_bytes(kept),
    };
    (came, page.brought)
}

#[test]
fn every_way_to_take_it_apart_gives_what_the_whole_gives() {
    let whole = program();
    let (expected, brought) = run(&whole, &[], false);
    assert_eq!(brought, 0);
    // 4: (4 + 0) + 16 + 4·2 + 5² + (4 + 4 + 3 + 5) = 69, what is kept: 4 + 3 + 5.
    assert_eq!(expected.results[..2], [69, 7]);
    assert_eq!(expected.told, [4, 9]);
    assert_eq!(expected.kept, 4 + 3 + 5 + 9 + 3 + 5);
    for mask in 1..1 << FUNCTIONS.len() {
        let Parts { first, rest, moved } = split(&whole, &late(mask)).unwrap();
        assert!(moved >= mask.count_ones() as usize, "{mask:b}");
        let (came, brought) = run(&first, &rest, false);
        assert_eq!(came, expected, "asked for, {mask:b}");
        assert_eq!(brought, 1, "{mask:b}");
        let (came, brought) = run(&first, &rest, true);
        assert_eq!(came, expected, "there at once, {mask:b}");
        assert_eq!(brought, 0, "{mask:b}");
    }
}

#[test]
fn what_only_late_functions_reach_is_late_and_the_first_part_is_smaller() {
    let whole = program();
    let parts = split(&whole, &Late::listed("never")).unwrap();
    assert_eq!(parts.moved, 2, "`unused` is called by `never` alone");
    let none = split(&whole, &Late::default()).unwrap();
    assert_eq!(none.moved, 0);
    let most = split(&whole, &Late::listed("sum\ntold\npair")).unwrap();
    assert!(most.rest.len() > parts.rest.len());
}

#[test]
fn what_the_page_may_call_is_never_late() {
    let parts = split(&program(), &Late::listed("run\nother")).unwrap();
    assert_eq!(parts.moved, 0);
}

#[test]
fn a_program_without_a_way_to_bring_its_rest_is_refused() {
    let other = wat::parse_str("(module (table 1 funcref) (func (export \"run\")))").unwrap();
    let said = split(&other, &Late::default()).err().unwrap().to_string();
    assert!(said.contains("no way to bring its rest"), "{said}");
    assert!(split(b"no program", &Late::default()).is_err());
}
