import type { ServerResponse } from 'node:http'

const PART = 64 * 1024

/**
 * Sends texts as one answer, as fast as they are read and no faster; `begin` sets its headers. What fails before the first part rejects with nothing
 * sent; later it rejects and the caller gets half an answer, cut off. A caller that has gone ends it.
 */
export async function sentBitByBit(
  response: ServerResponse,
  texts: AsyncIterable<string>,
  begin: () => void,
): Promise<void> {
  let part = ''
  const flush = async () => {
    if (!response.headersSent) begin()
    const isTaken = response.write(part)
    part = ''
    if (!isTaken) await drained(response)
  }
  for await (const text of texts) {
    if (response.destroyed) return
    part += text
    if (part.length >= PART) await flush()
  }
  if (!response.headersSent) begin()
  response.end(part)
}

const drained = (response: ServerResponse) =>
  new Promise<void>(resolve => {
    const done = () => {
      response.off('drain', done)
      response.off('close', done)
      resolve()
    }
    response.on('drain', done)
    response.on('close', done)
  })
