import { type Request, type RequestHandler, Router } from 'express'
import type { Audit } from '../store/audit.ts'
import { AUDIT_CSV_HEADER, auditCsvLine } from './audit-csv.ts'
import { Refused } from './refused.ts'
import { sentBitByBit } from './sent-bit-by-bit.ts'

type Read = Pick<Audit, 'read' | 'lines'>

/** The audit: pages of it, the newest first, and the whole of it to keep. `?q=` are words that an entry must hold. */
export function auditApi(audit: Read): Router {
  const router = Router()
  router.get('/audit', pageOf(audit))
  router.get('/audit.csv', fileOf(audit, 'text/csv; charset=utf-8', csv))
  router.get('/audit.jsonl', fileOf(audit, 'application/jsonl; charset=utf-8', ended))
  return router
}

function pageOf(audit: Read): RequestHandler {
  return async (request, response) => {
    const { page = '1' } = request.query
    if (typeof page !== 'string' || !/^[1-9]\d{0,5}$/.test(page))
      throw new Refused(422, [{ path: 'page', message: 'a page from 1' }])
    response.json(await audit.read(Number(page), wordsOf(request)))
  }
}

/** What is kept, the oldest entry first. */
function fileOf(
  audit: Read,
  type: string,
  text: (lines: AsyncIterable<string>) => AsyncIterable<string>,
): RequestHandler {
  return async (request, response) => {
    const file = `poolboard-history${request.path.slice(request.path.lastIndexOf('.'))}`
    const lines = audit.lines(wordsOf(request))
    await sentBitByBit(response, text(lines), () => response.type(type).attachment(file).type(type))
  }
}

/** As they are kept, with the hash of the line before, so that the chain can be followed elsewhere. */
async function* ended(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) yield `${line}\n`
}

async function* csv(lines: AsyncIterable<string>): AsyncGenerator<string> {
  yield AUDIT_CSV_HEADER
  for await (const line of lines) yield auditCsvLine(JSON.parse(line))
}

function wordsOf({ query: { q = '' } }: Request): string {
  if (typeof q !== 'string' || q.length > 200)
    throw new Refused(422, [{ path: 'q', message: 'words, at most 200 letters' }])
  return q
}
