//! Documents on their way from the reader to many threads.

use std::ops::ControlFlow;
use std::sync::mpsc::{SyncSender, TrySendError, sync_channel};
use std::thread;

use rayon::{ThreadPool, ThreadPoolBuilder};
use whowhom::Document;

use crate::exit::Failure;
use crate::input::Reader;

/// When a batch is full. Three batches are in memory at most: one that is worked
/// on, one that waits, and one that is being filled. `extract` adds the results of three:
/// made, waiting and being written.
const FULL_DOCUMENTS: usize = 512;
const FULL_BYTES: usize = 8 << 20;

/// The threads that read documents; all cores where `jobs` is `None`.
pub fn pool(jobs: Option<u16>) -> Result<ThreadPool, Failure> {
    let threads = jobs.map_or(0, usize::from);
    let pool = ThreadPoolBuilder::new().num_threads(threads).build();
    pool.map_err(|error| Failure::Reason(format!("cannot start threads: {error}; use fewer --jobs")))
}

/// Hands the documents of `reader` to `work`, in order, some at a time, and tells
/// how many there were.
///
/// A batch goes out as soon as somebody waits for it, so that the first result of
/// a slow source comes at once; where reading is faster, batches grow.
pub fn for_each(reader: Reader, mut work: impl FnMut(&[Document]) -> Result<(), Failure>) -> Result<u64, Failure> {
    let (sender, batches) = sync_channel(1);
    let thread = thread::spawn(move || {
        let mut filling = Filling { sender, batch: Vec::new(), bytes: 0 };
        reader.read(&mut |document| filling.push(document));
        // Where nobody takes the last batch, there is nothing left to stop.
        let _ = filling.send();
    });
    let mut count = 0;
    for batch in batches {
        // Where this fails the reader is left alone: it may wait for input for ever.
        work(&batch)?;
        count += batch.len() as u64;
    }
    thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic));
    Ok(count)
}

struct Filling {
    sender: SyncSender<Vec<Document>>,
    batch: Vec<Document>,
    bytes: usize,
}

impl Filling {
    fn push(&mut self, document: Document) -> ControlFlow<()> {
        self.bytes += document.text().len();
        self.batch.push(document);
        if self.batch.len() >= FULL_DOCUMENTS || self.bytes >= FULL_BYTES {
            return self.send();
        }
        match self.sender.try_send(std::mem::take(&mut self.batch)) {
            Ok(()) => self.bytes = 0,
            Err(TrySendError::Full(batch)) => self.batch = batch,
            Err(TrySendError::Disconnected(_)) => return ControlFlow::Break(()),
        }
        ControlFlow::Continue(())
    }

    /// Sends what there is, and waits until there is room for it.
    fn send(&mut self) -> ControlFlow<()> {
        self.bytes = 0;
        match std::mem::take(&mut self.batch) {
            batch if batch.is_empty() => ControlFlow::Continue(()),
            batch => match self.sender.send(batch) {
                Ok(()) => ControlFlow::Continue(()),
                Err(_) => ControlFlow::Break(()),
            },
        }
    }
}
