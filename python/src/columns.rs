//! Documents in the columns of an Arrow batch.

use arrow_array::cast::AsArray;
use arrow_array::{
    Array, ArrayRef, BinaryArray, BinaryViewArray, LargeBinaryArray, RecordBatch, StringArray, StringViewArray,
};
use arrow_cast::cast;
use arrow_schema::DataType;
use pyo3::PyResult;
use pyo3::exceptions::PyValueError;
use whowhom::{Date, Document};

/// The columns that documents are read from, as bytes.
///
/// What calls itself a string is looked at as bytes too, and checked: other programs
/// do not always keep their promise that strings are UTF-8.
pub struct Columns {
    id: Bytes,
    text: Bytes,
    date: Option<Bytes>,
    language: Option<Bytes>,
    rows: usize,
}

/// A record, or what is wrong with it.
pub struct Row {
    pub id: String,
    pub document: Option<Document>,
    /// What is wrong; with a document where it can be read all the same.
    pub error: Option<String>,
}

impl Columns {
    /// The columns of `batch`.
    pub fn new(batch: &RecordBatch) -> PyResult<Self> {
        let optional = |name: &str| batch.column_by_name(name).map(|column| Bytes::new(name, column)).transpose();
        let required = |name: &str| {
            optional(name)?.ok_or_else(|| {
                let schema = batch.schema();
                let names: Vec<String> = schema.fields().iter().map(|field| format!("`{}`", field.name())).collect();
                PyValueError::new_err(format!("no column `{name}`; there are {}", names.join(", ")))
            })
        };
        Ok(Self {
            id: required("id")?,
            text: required("text")?,
            date: optional("date")?,
            language: optional("language")?,
            rows: batch.num_rows(),
        })
    }

    /// Every row, in order.
    pub fn rows(&self) -> impl ExactSizeIterator<Item = Row> {
        (0..self.rows).map(|row| self.row(row))
    }

    fn row(&self, row: usize) -> Row {
        let id = self.id.get(row).map(|bytes| String::from_utf8_lossy(bytes).into_owned()).unwrap_or_default();
        match self.document(row) {
            Ok((document, error)) => Row { id, document: Some(document), error },
            Err(error) => Row { id, document: None, error: Some(error) },
        }
    }

    fn document(&self, row: usize) -> Result<(Document, Option<String>), String> {
        let id = self.id.text(row)?.filter(|id| !id.is_empty()).ok_or("no id; every record needs one")?;
        let text = self.text.text(row)?.ok_or("no text")?;
        let mut document = Document::new(id, text);
        if let Some(language) = optional(self.language.as_ref(), row)? {
            document = document.with_language(language);
        }
        match optional(self.date.as_ref(), row)?.map(|date| date.trim().parse::<Date>()) {
            Some(Ok(date)) => Ok((document.with_date(date), None)),
            Some(Err(error)) => Ok((document, Some(format!("{error}; the document is read without a date")))),
            None => Ok((document, None)),
        }
    }
}

/// What stands in a column, unless it is blank.
fn optional(column: Option<&Bytes>, row: usize) -> Result<Option<&str>, String> {
    Ok(column.map(|column| column.text(row)).transpose()?.flatten().filter(|text| !text.trim().is_empty()))
}

/// A column of texts as bytes.
struct Bytes {
    name: String,
    values: Values,
}

enum Values {
    Binary(BinaryArray),
    LargeBinary(LargeBinaryArray),
    BinaryView(BinaryViewArray),
}

impl Bytes {
    /// The column; numbers and dates as they are written. No bytes are copied of texts.
    fn new(name: &str, column: &ArrayRef) -> PyResult<Self> {
        let unfit = |_| {
            let kind = column.data_type();
            PyValueError::new_err(format!(
                "column `{name}` is {kind}; wanted are string, large_string, string_view or binary"
            ))
        };
        let values = match column.data_type() {
            DataType::Utf8 => Values::Binary(column.as_string::<i32>().clone().into()),
            DataType::LargeUtf8 => Values::LargeBinary(column.as_string::<i64>().clone().into()),
            DataType::Utf8View => Values::BinaryView(as_bytes(column.as_string_view())),
            DataType::Binary => Values::Binary(column.as_binary::<i32>().clone()),
            DataType::LargeBinary => Values::LargeBinary(column.as_binary::<i64>().clone()),
            DataType::BinaryView => Values::BinaryView(column.as_binary_view().clone()),
            kind if kind.is_integer() || kind.is_temporal() || kind.is_null() => {
                let texts: StringArray = cast(column, &DataType::Utf8).map_err(unfit)?.as_string::<i32>().clone();
                Values::Binary(texts.into())
            }
            _ => return Err(unfit(arrow_schema::ArrowError::NotYetImplemented(String::new()))),
        };
        Ok(Self { name: name.to_owned(), values })
    }

    fn get(&self, row: usize) -> Option<&[u8]> {
        match &self.values {
            Values::Binary(array) => array.is_valid(row).then(|| array.value(row)),
            Values::LargeBinary(array) => array.is_valid(row).then(|| array.value(row)),
            Values::BinaryView(array) => array.is_valid(row).then(|| array.value(row)),
        }
    }

    fn text(&self, row: usize) -> Result<Option<&str>, String> {
        let text = self.get(row).map(std::str::from_utf8).transpose();
        text.map_err(|error| format!("{} is not UTF-8 at byte {}", self.name, error.valid_up_to()))
    }
}

fn as_bytes(array: &StringViewArray) -> BinaryViewArray {
    array.clone().to_binary_view()
}
