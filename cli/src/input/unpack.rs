//! Reading what gzip and zstd have packed.

use std::io::{self, BufRead, BufReader, Read};

use flate2::bufread::MultiGzDecoder;
use ruzstd::decoding::errors::{FrameDecoderError, ReadFrameHeaderError};
use ruzstd::decoding::{BlockDecodingStrategy, FrameDecoder};

use super::format::Packing;

/// How much is read at once.
const BUFFER: usize = 64 * 1024;

/// What `source` holds, unpacked as it is read.
pub fn unpacked<'s>(packing: Packing, source: impl Read + 's) -> io::Result<Box<dyn BufRead + 's>> {
    let mut source = BufReader::with_capacity(BUFFER, source);
    Ok(match packing {
        Packing::Plain => Box::new(source),
        // What is empty holds nothing, even if it has no head.
        _ if source.fill_buf()?.is_empty() => Box::new(source),
        Packing::Gzip => Box::new(BufReader::with_capacity(BUFFER, MultiGzDecoder::new(source))),
        Packing::Zstd => Box::new(BufReader::with_capacity(BUFFER, Frames::new(source))),
    })
}

/// The frames of a zstd file, one after the other; their checksums are compared.
struct Frames<R> {
    source: R,
    decoder: FrameDecoder,
    is_inside: bool,
}

impl<R: BufRead> Frames<R> {
    fn new(source: R) -> Self {
        Self { source, decoder: FrameDecoder::new(), is_inside: false }
    }

    /// Begins a frame, or passes over one that holds no data.
    fn open_frame(&mut self) -> io::Result<()> {
        match self.decoder.reset(&mut self.source) {
            Ok(()) => self.is_inside = true,
            Err(FrameDecoderError::ReadFrameHeaderError(ReadFrameHeaderError::SkipFrame { length, .. })) => {
                io::copy(&mut self.source.by_ref().take(u64::from(length)), &mut io::sink())?;
            }
            Err(error) => return Err(damaged(error)),
        }
        Ok(())
    }

    /// Reads from the frame; nothing at its end.
    fn read_frame(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while self.decoder.can_collect() == 0 && !self.decoder.is_finished() {
            self.decoder.decode_blocks(&mut self.source, BlockDecodingStrategy::UptoBlocks(1)).map_err(damaged)?;
        }
        self.decoder.read(buffer)
    }

    fn close_frame(&mut self) -> io::Result<()> {
        self.is_inside = false;
        match (self.decoder.get_checksum_from_data(), self.decoder.get_calculated_checksum()) {
            (Some(written), Some(counted)) if written != counted => Err(damaged("the checksum differs")),
            _ => Ok(()),
        }
    }
}

impl<R: BufRead> Read for Frames<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while !buffer.is_empty() {
            if self.is_inside {
                match self.read_frame(buffer)? {
                    0 => self.close_frame()?,
                    count => return Ok(count),
                }
            } else if self.source.fill_buf()?.is_empty() {
                return Ok(0);
            } else {
                self.open_frame()?;
            }
        }
        Ok(0)
    }
}

fn damaged(error: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, error)
}
