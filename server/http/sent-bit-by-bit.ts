import type { Response } from 'express'

const PART = 64 * 1024

/**
 * Sends texts as one answer, as fast as they are read and no faster. What fails before the first part rejects with nothing
 * sent; later it rejects and the caller gets half an answer, cut off. A caller that has gone ends it.
 */
export async function sentBitByBit(response: Response, texts: AsyncIterable<string>): Promise<void> {
  let part = ''
  const flush = async () => {
    const isTaken = response.write(part)
    part = ''
    if (!isTaken) await drained(response)
  }
  for await (const text of texts) {
    if (response.destroyed) return
    part += text
    if (part.length >= PART) await flush()
  }
  response.end(part)
}

const drained = (response: Response) =>
  new Promise<void>(resolve => {
    const done = () => {
      response.off('drain', done)
      response.off('close', done)
      resolve()
    }
    response.on('drain', done)
    response.on('close', done)
  })
