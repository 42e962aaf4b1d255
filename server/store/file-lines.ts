import { createReadStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { diskReason, errorCode, StoreError } from './store-error.ts'

const PART = 64 * 1024
const BREAK = 10

/**
 * The lines of a file as bytes, without their line breaks, the first one first; read bit by bit. None where there is no file.
 * Throws a `StoreError`.
 */
export async function* fileLines(path: string): AsyncGenerator<Buffer> {
  let left = Buffer.alloc(0)
  try {
    for await (const part of createReadStream(path, { highWaterMark: PART })) {
      left = Buffer.concat([left, part])
      let from = 0
      for (let to = left.indexOf(BREAK); to >= 0; to = left.indexOf(BREAK, from)) {
        yield left.subarray(from, to)
        from = to + 1
      }
      left = left.subarray(from)
    }
  } catch (error) {
    unreadable(path, error)
  }
  if (left.length > 0) yield left
}

/** The same, the last line first. */
export async function* fileLinesBackward(path: string): AsyncGenerator<Buffer> {
  let file: FileHandle | null = null
  try {
    file = await open(path, 'r')
    let end = (await file.stat()).size
    let left = Buffer.alloc(0)
    let isFirst = true
    while (end > 0) {
      const start = Math.max(0, end - PART)
      const { buffer } = await file.read(Buffer.alloc(end - start), 0, end - start, start)
      left = Buffer.concat([buffer, left])
      end = start
      for (let at = left.lastIndexOf(BREAK); at >= 0; at = left.lastIndexOf(BREAK)) {
        // After the last line break there is no line, unless it was torn.
        if (!isFirst || at + 1 < left.length) yield left.subarray(at + 1)
        isFirst = false
        left = left.subarray(0, at)
      }
    }
    if (!isFirst || left.length > 0) yield left
  } catch (error) {
    unreadable(path, error)
  } finally {
    await file?.close()
  }
}

function unreadable(path: string, error: unknown): void {
  if (errorCode(error) === 'ENOENT') return
  throw new StoreError(`${path} cannot be read: ${diskReason(error)}.`)
}
