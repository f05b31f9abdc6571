//! The corpus that is kept, in one file that people can read: `corpus unpack FILE FOLDER`, `corpus pack FOLDER FILE`.

use dossier_roles_fuzz::{input::Input, outcome::word};
use std::{env, error::Error, fs, path::Path};

const ABOUT: &str = "\
# The texts that fuzzing found worth keeping, written by `cargo xtask fuzz --keep`. A line is a call of the JSON filter: who
# asks, the pointer to the list, a number that decides how the text is cut, what becomes of it (the beginning of the SHA-256 of
# what comes out, or the code of the refusal and its byte), and the text, in which what is not plain ASCII is escaped.
";

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["unpack", file, folder] => unpack(file.as_ref(), folder.as_ref()),
        ["pack", folder, file] => pack(folder.as_ref(), file.as_ref()),
        _ => Err("usage: corpus unpack FILE FOLDER | corpus pack FOLDER FILE".into()),
    }
}

fn unpack(file: &Path, folder: &Path) -> Result<(), Box<dyn Error>> {
    fs::create_dir_all(folder)?;
    let text = fs::read_to_string(file)?;
    for (number, line) in text.lines().enumerate().filter(|(_, line)| !line.starts_with('#')) {
        let (input, _) = Input::from_line(line).ok_or_else(|| format!("line {} is none", number + 1))?;
        fs::write(folder.join(format!("kept-{number:04}")), input.to_bytes())?;
    }
    Ok(())
}

fn pack(folder: &Path, file: &Path) -> Result<(), Box<dyn Error>> {
    let mut lines = Vec::new();
    for entry in fs::read_dir(folder)? {
        if let Some(input) = Input::from_bytes(&fs::read(entry?.path())?) {
            lines.push(input.to_line(&word(&input)));
        }
    }
    // Short ones first: a reader begins with what is simple.
    lines.sort_by(|a, b| (a.len(), a).cmp(&(b.len(), b)));
    lines.dedup();
    fs::write(file, ABOUT.to_owned() + &lines.join("\n") + "\n")?;
    println!("{} texts are kept", lines.len());
    Ok(())
}
