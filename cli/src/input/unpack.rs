//! Reading what gzip and zstd have packed.

use std::io::{self, BufRead, BufReader, Read};

use flate2::bufread::MultiGzDecoder;
use ruzstd::decoding::errors::{FrameDecoderError, ReadFrameHeaderError};
use ruzstd::decoding::{FrameDecoder, StreamingDecoder};

use super::format::Packing;

/// How much is read at once.
const BUFFER: usize = 64 * 1024;

/// What `source` holds, unpacked as it is read.
pub fn unpacked<'s>(packing: Packing, source: impl Read + 's) -> Box<dyn BufRead + 's> {
    let source = BufReader::with_capacity(BUFFER, source);
    match packing {
        Packing::Plain => Box::new(source),
        Packing::Gzip => Box::new(BufReader::with_capacity(BUFFER, MultiGzDecoder::new(source))),
        Packing::Zstd => Box::new(BufReader::with_capacity(BUFFER, Frames::Between(source))),
    }
}

/// The frames of a zstd file, one after the other; their checksums are compared.
enum Frames<R: BufRead> {
    Between(R),
    Inside(Box<StreamingDecoder<R, FrameDecoder>>),
    /// At the end, or after a fault.
    Over,
}

impl<R: BufRead> Read for Frames<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        loop {
            *self = match std::mem::replace(self, Self::Over) {
                Self::Between(mut source) if source.fill_buf()?.is_empty() => return Ok(0),
                Self::Between(source) => open_frame(source)?,
                Self::Inside(mut frame) => match frame.read(buffer)? {
                    0 if !buffer.is_empty() => Self::Between(close_frame(*frame)?),
                    count => {
                        *self = Self::Inside(frame);
                        return Ok(count);
                    }
                },
                Self::Over => return Ok(0),
            };
        }
    }
}

fn open_frame<R: BufRead>(mut source: R) -> io::Result<Frames<R>> {
    let mut decoder = FrameDecoder::new();
    match decoder.init(&mut source) {
        Ok(()) => {
            let frame = StreamingDecoder { decoder, source };
            Ok(Frames::Inside(Box::new(frame)))
        }
        Err(FrameDecoderError::ReadFrameHeaderError(ReadFrameHeaderError::SkipFrame { length, .. })) => {
            io::copy(&mut source.by_ref().take(u64::from(length)), &mut io::sink())?;
            Ok(Frames::Between(source))
        }
        Err(error) => Err(io::Error::new(io::ErrorKind::InvalidData, error)),
    }
}

fn close_frame<R: BufRead>(frame: StreamingDecoder<R, FrameDecoder>) -> io::Result<R> {
    let (source, decoder) = frame.into_parts();
    match (decoder.get_checksum_from_data(), decoder.get_calculated_checksum()) {
        (Some(written), Some(counted)) if written != counted => {
            Err(io::Error::new(io::ErrorKind::InvalidData, "the checksum differs"))
        }
        _ => Ok(source),
    }
}
