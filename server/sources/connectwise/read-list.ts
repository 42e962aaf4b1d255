import { SourceError } from '../source.ts'
import type { Answer } from './exchange.ts'
import { jsonOf } from './json-of.ts'
import { type NextPage, nextPage } from './next-page.ts'

export interface ListParts {
  readonly path: string
  readonly pageSize: number
  /** A good answer, and the base of all paths that it came from. */
  page(page: NextPage | null): Promise<{ readonly answer: Answer; readonly api: string }>
}

/**
 * All rows of a list, page by page. A row that is met again is taken once, as it was last. Ends where a page leads on to
 * none. A whole page without any `Link` header may have lost it on the way, so what comes after it is asked for too.
 */
export async function readList({ path, pageSize, page }: ListParts): Promise<readonly unknown[]> {
  const found = new Map<unknown, unknown>()
  let at: NextPage | null = null
  do {
    const { answer, api } = await page(at)
    const rows = rowsOf(answer, path)
    for (const row of rows) found.set(idOf(row) ?? row, row)
    const link = answer.headers.get('link')
    const next: NextPage | null =
      link === null && rows.length >= pageSize ? after(rows, at) : nextPage(link, { api, path, page: at })
    at = next
  } while (at !== null)
  return [...found.values()]
}

function after(rows: readonly unknown[], page: NextPage | null): NextPage | null {
  const last = idOf(rows.at(-1))
  return last === null || (page !== null && last <= page.value) ? null : { name: 'pageId', value: last }
}

function rowsOf(answer: Answer, path: string): readonly unknown[] {
  const body = jsonOf(answer.text)
  if (Array.isArray(body)) return body
  throw unreadable(answer, path)
}

/** An answer that is not what was asked for: a page for people, a body cut short, something else than a list. */
export function unreadable({ text }: Answer, path: string): SourceError {
  const what = /^\s*</.test(text) ? 'a web page' : text.trim() === '' ? 'nothing' : 'something unreadable'
  return new SourceError('unexpected', `ConnectWise answered with ${what} when it was asked for ${path}.`)
}

function idOf(row: unknown): number | null {
  const id = typeof row === 'object' && row !== null && 'id' in row ? row.id : null
  return typeof id === 'number' && Number.isSafeInteger(id) ? id : null
}
