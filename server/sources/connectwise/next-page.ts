import { SourceError } from '../source.ts'

/** Where a list goes on: the id, or in older servers the number, that comes after what was read. */
export interface NextPage {
  readonly name: 'pageId' | 'page'
  readonly value: number
}

/** The page that was read. `api` is the base of all paths, as in `https://cw.example.com/v4_6_release/apis/3.0`. */
export interface PageRead {
  readonly api: string
  readonly path: string
  readonly page: NextPage | null
}

/**
 * The next page of a `Link` header; null on the last page, whose header is absent or names none, and where a link leads
 * back. Throws a `SourceError` for a link to another host or below another path. Only the page's id is taken from the link:
 * the codebase and the scheme that a server behind a proxy gives itself may be others than those it answers at.
 */
export function nextPage(link: string | null, { api, path, page }: PageRead): NextPage | null {
  const target = nextTarget(link ?? '')
  if (target === null) return null
  const url = URL.canParse(target, `${api}${path}`) ? new URL(target, `${api}${path}`) : null
  if (url === null || !isSameList(url, new URL(`${api}${path}`)))
    throw new SourceError('unexpected', `ConnectWise points to another place for the next page of ${path}.`)
  const next = pageOf(url)
  if (next === null)
    throw new SourceError('unexpected', `ConnectWise points to a next page of ${path} that is none.`)
  const isBack = page !== null && page.name === next.name && next.value <= page.value
  return isBack ? null : next
}

/** RFC 8288: `<address>; rel="next"`, among others. Null where there is none, or an empty one. */
function nextTarget(link: string): string | null {
  for (const [, target = '', params = ''] of link.matchAll(/<([^>]*)>([^<]*)/g))
    if (/\brel\s*=\s*"?([^",;]*\s)?next(?=["\s,;]|$)/i.test(params)) return target.trim() || null
  return null
}

function isSameList(url: URL, own: URL): boolean {
  const host = (of: URL) => of.host.replace(/^api-/, '')
  const tail = (of: URL) => of.pathname.slice(of.pathname.indexOf('/apis/3.0')).toLowerCase()
  const codebase = (of: URL) => of.pathname.slice(0, Math.max(0, of.pathname.indexOf('/apis/3.0')))
  return host(url) === host(own) && tail(url) === tail(own) && /^\/[^/]+$/.test(codebase(url))
}

function pageOf({ searchParams }: URL): NextPage | null {
  for (const [key, text] of searchParams) {
    const name = (['pageId', 'page'] as const).find(each => each.toLowerCase() === key.toLowerCase())
    if (name && /^\d{1,15}$/.test(text)) return { name, value: Number(text) }
  }
  return null
}
