//! Files and folders that are not finished go when a signal ends the run.

use std::path::Path;

/// Notes that `path` must not stay if the run is ended before it has its place.
#[cfg(unix)]
pub fn note(path: &Path) {
    unix::note(path);
}

/// Other systems have no such signals; what is unfinished goes with the run where it ends by itself.
#[cfg(not(unix))]
pub fn note(_: &Path) {}

#[cfg(unix)]
mod unix {
    use std::fs;
    use std::path::{Path, PathBuf};
    use std::sync::{Mutex, Once, PoisonError};
    use std::thread;

    use signal_hook::consts::{SIGINT, SIGTERM};
    use signal_hook::iterator::Signals;
    use signal_hook::low_level::emulate_default_handler;

    static UNFINISHED: Mutex<Vec<PathBuf>> = Mutex::new(Vec::new());
    static WATCH: Once = Once::new();

    pub fn note(path: &Path) {
        UNFINISHED.lock().unwrap_or_else(PoisonError::into_inner).push(path.to_owned());
        WATCH.call_once(watch);
    }

    /// Waits for a signal; where that cannot be done, signals end the run as they always do.
    fn watch() {
        let Ok(mut signals) = Signals::new([SIGINT, SIGTERM]) else { return };
        thread::spawn(move || {
            for signal in signals.forever() {
                remove();
                // Who started the run sees which signal ended it.
                let _ = emulate_default_handler(signal);
            }
        });
    }

    /// Removes what is there; finished files have other names by then.
    fn remove() {
        for path in UNFINISHED.lock().unwrap_or_else(PoisonError::into_inner).drain(..) {
            let _ = if path.is_dir() { fs::remove_dir_all(&path) } else { fs::remove_file(&path) };
        }
    }
}
