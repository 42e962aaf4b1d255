import { isUtf8 } from 'node:buffer'
import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { SourceError } from '../source.ts'
import { windows1252 } from './windows-1252.ts'

const LF = 10
const CR = 13
const LONGEST_LINE = 1 << 20

/**
 * The lines of a file, some hundred at a time, so that other work gets its turn in between. UTF-8 with or without a
 * byte order mark; a line that is not valid UTF-8 is read as Windows-1252. Rejects with a `SourceError` for UTF-16 and
 * for a line over 1 MB, and with Node's own error where the file cannot be read.
 */
export async function* decode(path: string): AsyncGenerator<string[]> {
  let kept: Buffer[] = []
  let length = 0
  let first = true
  for await (const read of createReadStream(path) as AsyncIterable<Buffer>) {
    const chunk = first ? opening(read, basename(path)) : read
    first = false
    const cut = endOfLines(chunk)
    if (cut > 0) {
      yield lines(Buffer.concat([...kept, chunk.subarray(0, cut)]), true)
      kept = []
      length = 0
    }
    kept.push(chunk.subarray(cut))
    length += chunk.length - cut
    if (length > LONGEST_LINE) throw tooLong(basename(path))
  }
  if (length > 0) yield lines(Buffer.concat(kept), false)
}

/** The first chunk without its mark. */
function opening(chunk: Buffer, file: string): Buffer {
  const [a, b, c] = chunk
  if (a === 0xef && b === 0xbb && c === 0xbf) return chunk.subarray(3)
  const marked = (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)
  if (!marked && !chunk.subarray(0, 1024).includes(0)) return chunk
  throw new SourceError(
    'input',
    `${file} is UTF-16 text or no text at all. Expected UTF-8: save it as "CSV UTF-8" and try again.`,
  )
}

/** How many bytes are whole lines. A CR at the very end waits: an LF may follow. */
function endOfLines(chunk: Buffer): number {
  const lf = chunk.lastIndexOf(LF)
  return (lf >= 0 ? lf : chunk.subarray(0, -1).lastIndexOf(CR)) + 1
}

function lines(bytes: Buffer, ended: boolean): string[] {
  const text = isUtf8(bytes) ? bytes.toString('utf8') : lineByLine(bytes)
  const all = text.includes('\r') ? text.split(/\r\n|\n|\r/) : text.split('\n')
  if (ended) all.pop()
  return all
}

function lineByLine(bytes: Buffer): string {
  const parts: string[] = []
  for (let from = 0; from < bytes.length; ) {
    const lf = bytes.indexOf(LF, from)
    const to = lf < 0 ? bytes.length : lf + 1
    const line = bytes.subarray(from, to)
    parts.push(isUtf8(line) ? line.toString('utf8') : windows1252(line))
    from = to
  }
  return parts.join('')
}

function tooLong(file: string): SourceError {
  return new SourceError('input', `${file} has a line over 1 MB. Expected one row of a table on each line.`)
}
