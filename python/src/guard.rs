//! Between a fault of this library and the interpreter.

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};

use pyo3::PyErr;
use pyo3::exceptions::PyRuntimeError;

/// A panic of the library, which is a fault of the library whatever the text.
#[derive(Debug)]
pub struct Fault(String);

impl Fault {
    /// What to tell.
    pub fn message(&self) -> String {
        format!("a fault inside whowhom, please report it: {}", self.0)
    }

    /// What Python raises where the document `id` was at fault.
    pub fn in_document(&self, id: &str) -> PyErr {
        PyRuntimeError::new_err(format!("document `{id}`: {}", self.message()))
    }
}

impl From<Fault> for PyErr {
    fn from(fault: Fault) -> Self {
        PyRuntimeError::new_err(fault.message())
    }
}

/// What `work` gives; a panic in it ends here. What `work` changed must not be used after a fault.
pub fn guarded<T>(work: impl FnOnce() -> T) -> Result<T, Fault> {
    catch_unwind(AssertUnwindSafe(work)).map_err(|panic| Fault(message(panic.as_ref())))
}

fn message(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().map(|text| (*text).to_owned());
    text.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_else(|| "no message".to_owned())
}

#[cfg(test)]
mod tests {
    use super::guarded;

    #[test]
    fn a_panic_becomes_a_fault_with_its_words() {
        assert_eq!(guarded(|| 1).ok(), Some(1));
        let index = [1].len();
        let fault = guarded(|| [1][index]).expect_err("there is no such item");
        assert!(fault.message().contains("index out of bounds"), "{}", fault.message());
    }
}
