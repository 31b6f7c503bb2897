//! Arrow tables for pandas, Polars, DuckDB and others.

use std::sync::Arc;

use arrow_array::{Array, ArrayRef, RecordBatch, RecordBatchOptions, StructArray};
use arrow_schema::{ArrowError, DataType, Field, Schema};
use pyo3::exceptions::PyRuntimeError;
use pyo3::prelude::*;
use pyo3::types::{PyCapsule, PyTuple};
use pyo3_arrow::error::PyArrowResult;
use pyo3_arrow::ffi::{ArrayIterator, to_array_pycapsules, to_schema_pycapsule, to_stream_pycapsule};
use whowhom::Record;

/// A table in memory that any library with the Arrow PyCapsule interface reads without a copy.
///
/// >>> from whowhom import Extractor
/// >>> table = Extractor().extract("Russia and Kyrgyzstan signed a pact.").to_arrow()
/// >>> len(table), table.column_names[:4]
/// (2, ['id', 'sentence', 'start', 'end'])
///
/// `pyarrow.table(table)`, `polars.DataFrame(table)` and `duckdb.from_arrow(pyarrow.table(table))` read it.
#[pyclass(module = "whowhom", frozen)]
pub struct Table(RecordBatch);

impl Table {
    /// A table of these columns, which are equally long.
    pub fn new(columns: Vec<(Field, ArrayRef)>, rows: usize) -> PyResult<Self> {
        let (fields, arrays): (Vec<Field>, Vec<ArrayRef>) = columns.into_iter().unzip();
        let options = RecordBatchOptions::new().with_row_count(Some(rows));
        RecordBatch::try_new_with_options(Arc::new(Schema::new(fields)), arrays, &options).map(Self).map_err(fault)
    }
}

#[pymethods]
impl Table {
    /// The names of the columns.
    #[getter]
    fn column_names(&self) -> Vec<String> {
        self.0.schema_ref().fields().iter().map(|field| field.name().clone()).collect()
    }

    /// The table as a `pyarrow.RecordBatch`.
    fn to_pyarrow<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyAny>> {
        slf.py().import("pyarrow")?.call_method1("record_batch", (slf,))
    }

    /// The table as a pandas data frame.
    #[pyo3(name = "to_pandas")]
    fn to_pandas_of<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyAny>> {
        Self::to_pyarrow(slf)?.call_method0("to_pandas")
    }

    /// The rows as dictionaries.
    fn to_pylist<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyAny>> {
        Self::to_pyarrow(slf)?.call_method0("to_pylist")
    }

    /// The Arrow schema, for other libraries.
    fn __arrow_c_schema__<'py>(&self, py: Python<'py>) -> PyArrowResult<Bound<'py, PyCapsule>> {
        to_schema_pycapsule(py, self.0.schema_ref().as_ref())
    }

    /// The Arrow array, for other libraries.
    #[pyo3(signature = (requested_schema=None))]
    fn __arrow_c_array__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<Bound<'py, PyCapsule>>,
    ) -> PyArrowResult<Bound<'py, PyTuple>> {
        let (field, array) = self.as_struct();
        to_array_pycapsules(py, field, array.as_ref(), requested_schema)
    }

    /// The Arrow stream of one array, for other libraries.
    #[pyo3(signature = (requested_schema=None))]
    fn __arrow_c_stream__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<Bound<'py, PyCapsule>>,
    ) -> PyArrowResult<Bound<'py, PyCapsule>> {
        let (field, array) = self.as_struct();
        let stream = ArrayIterator::new(vec![Ok::<ArrayRef, ArrowError>(array)], field);
        to_stream_pycapsule(py, Box::new(stream), requested_schema)
    }

    fn __len__(&self) -> usize {
        self.0.num_rows()
    }

    fn __repr__(&self) -> String {
        format!("Table({} rows: {})", self.0.num_rows(), self.column_names().join(", "))
    }
}

impl Table {
    /// The table as a pandas data frame.
    pub fn into_pandas(self, py: Python<'_>) -> PyResult<Bound<'_, PyAny>> {
        Self::to_pandas_of(&Bound::new(py, self)?)
    }

    fn as_struct(&self) -> (Arc<Field>, ArrayRef) {
        let fields = self.0.schema_ref().fields().clone();
        let array = StructArray::from(self.0.clone());
        (Arc::new(Field::new("", DataType::Struct(fields), false)), Arc::new(array))
    }
}

/// Rows of what documents hold, and of what was wrong with them.
pub trait Rows: Default {
    /// The rows of a document.
    fn push_all(&mut self, record: &Record);
    /// A row that says what was wrong with the document `id`.
    fn push_error(&mut self, id: &str, error: &str);
    /// All columns.
    fn into_table(self) -> PyResult<Table>;
}

/// Columns with their names, in which any cell may be empty.
pub fn fields(columns: Vec<(&str, ArrayRef)>) -> Vec<(Field, ArrayRef)> {
    let field = |(name, array): (&str, ArrayRef)| (Field::new(name, array.data_type().clone(), true), array);
    columns.into_iter().map(field).collect()
}

/// Offsets and counts of one document; texts beyond four gigabytes do not fit into a row.
pub fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// Tables are built of columns that fit; where they do not, it is this library's fault.
pub fn fault(error: ArrowError) -> PyErr {
    PyRuntimeError::new_err(error.to_string())
}
