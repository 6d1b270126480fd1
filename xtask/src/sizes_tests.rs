//! What counts as a first load, on small folders.

use super::{BUDGET, CALCULATOR_S_REST, File, LOADS, Sizes, is_import};

fn file(name: &str, content: &str) -> File {
    File {
        name: name.into(),
        content: content.into(),
        brotli: 1000,
    }
}

fn folder() -> Sizes {
    let page = "<link href='./ramkalkyl-1.css'><script type=module src='./start-2.js'></script>";
    let document = "<style>of its own</style><script type=module src='../start-2.js'></script>";
    Sizes(vec![
        file("index.html", page),
        file("about/index.html", "heavy, and no document's"),
        File {
            brotli: 1500,
            ..file("a/index.html", document)
        },
        File {
            brotli: 1700,
            ..file("en/a/index.html", document)
        },
        file("b/index.html", document),
        file("ramkalkyl-1.css", "@import url(print-3.css)"),
        file("print-3.css", ""),
        file(
            "start-2.js",
            "import { a } from './snippets/help-4.js'; const apps = ['./ramkalkyl-5.js', './library-6.js'];",
        ),
        file("snippets/help-4.js", ""),
        file("ramkalkyl-5.js", ""),
        file("ramkalkyl-5_bg.wasm", ""),
        file(
            "ramkalkyl-5_rest.wasm",
            "fetched when the first part answers",
        ),
        file("library-6.js", ""),
        file("library-6_bg.wasm", ""),
        file("baselines/a.json", ""),
        file("baselines/a.packed", ""),
        file("baselines/b.packed", ""),
        file("baselines/index.json", ""),
        file("icon.svg", ""),
    ])
}

#[test]
fn counts_what_the_page_reaches_at_once() {
    let sizes = folder();
    let names = |app: &str| -> Vec<String> {
        let (_, files) = LOADS
            .iter()
            .find(|load| load.app == app)
            .map(|load| sizes.load(load))
            .unwrap_or_default();
        files.iter().map(|file| file.name.clone()).collect()
    };
    // A document's page carries its style.
    assert_eq!(
        names("ramkalkyl"),
        [
            "en/a/index.html",
            "start-2.js",
            "snippets/help-4.js",
            "ramkalkyl-5.js",
            "ramkalkyl-5_bg.wasm",
            "baselines/a.packed"
        ]
    );
    assert_eq!(
        names("library"),
        [
            "index.html",
            "ramkalkyl-1.css",
            "print-3.css",
            "start-2.js",
            "snippets/help-4.js",
            "library-6.js",
            "library-6_bg.wasm",
            "baselines/index.json"
        ]
    );
    // The library's, of a thousand bytes each.
    assert_eq!(sizes.first_load(), 8000);
}

#[test]
fn tells_an_import_from_a_mention() {
    assert!(is_import("import { a } from './"));
    assert!(is_import("import\"./"));
    assert!(is_import("export * from '../snippets/x-1/"));
    assert!(!is_import("import('./"));
    assert!(!is_import("new URL('"));
}

#[test]
fn the_budget_is_kept_to_the_byte() {
    let weighing = |brotli| {
        Sizes(vec![File {
            brotli,
            ..file("index.html", "")
        }])
    };
    assert!(weighing(BUDGET).check_budget().is_ok());
    assert!(weighing(BUDGET + 1).check_budget().is_err());
    assert!(Sizes(Vec::new()).check_budget().is_err());
}

#[test]
fn the_rest_of_the_calculator_is_no_first_load_and_has_a_budget_of_its_own() {
    let with_rest = |brotli| {
        let page = file("index.html", "");
        let name = "ramkalkyl-5_rest.wasm";
        Sizes(vec![
            page,
            File {
                brotli,
                ..file(name, "")
            },
        ])
    };
    assert_eq!(with_rest(CALCULATOR_S_REST).first_load(), 1000);
    assert!(with_rest(CALCULATOR_S_REST).check_budget().is_ok());
    assert!(with_rest(CALCULATOR_S_REST + 1).check_budget().is_err());
}

#[test]
fn each_file_gets_its_compressed_copies_and_no_copy_is_a_file() {
    let folder = std::env::temp_dir().join(format!("xtask-sizes-{}", std::process::id()));
    let long = "the same words again and again, ".repeat(50);
    let written = || -> std::io::Result<Vec<String>> {
        std::fs::create_dir_all(folder.join("en"))?;
        for name in ["en/index.html", "_headers", "picture.png"] {
            std::fs::write(folder.join(name), &long)?;
        }
        std::fs::write(folder.join("tiny.txt"), "x")?;
        let weighed = [Sizes::weigh(&folder), Sizes::weigh(&folder)];
        let counted = weighed.map(|sizes| sizes.map_or(0, |Sizes(files)| files.len()));
        assert_eq!(counted, [4, 4]);
        let mut names = Vec::new();
        for part in [folder.clone(), folder.join("en")] {
            for entry in std::fs::read_dir(part)? {
                names.push(entry?.file_name().to_string_lossy().into_owned());
            }
        }
        names.sort();
        Ok(names)
    };
    let names = written();
    drop(std::fs::remove_dir_all(&folder));
    let expected = [
        "_headers",
        "en",
        "index.html",
        "index.html.br",
        "index.html.gz",
        "picture.png",
        "tiny.txt",
    ];
    assert_eq!(names.unwrap_or_default(), expected);
}
