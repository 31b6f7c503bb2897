//! The threads of a call.

use pyo3::PyResult;
use pyo3::exceptions::{PyRuntimeError, PyValueError};
use rayon::{ThreadPool, ThreadPoolBuilder};

/// The threads that read documents: `jobs`, or one for each core.
pub fn pool(jobs: Option<usize>) -> PyResult<ThreadPool> {
    if jobs == Some(0) {
        return Err(PyValueError::new_err("jobs must be 1 or more"));
    }
    let pool = ThreadPoolBuilder::new().num_threads(jobs.unwrap_or_default()).build();
    pool.map_err(|error| PyRuntimeError::new_err(format!("cannot start threads: {error}")))
}
