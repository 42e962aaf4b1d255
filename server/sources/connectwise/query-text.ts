import type { Rows } from './connectwise-api.ts'
import type { NextPage } from './next-page.ts'

/** The most that a list gives at once. */
export const PAGE_SIZE = 1000

/** The query of one page of a list. `id` is always asked for: rows that move between two pages are told apart by it. */
export function pageQuery({ conditions, fields, pageSize = PAGE_SIZE }: Rows, page: NextPage | null): string {
  return queryText({
    conditions,
    fields: fields && (fields.includes('id') ? fields : ['id', ...fields]).join(','),
    pageSize: String(pageSize),
    ...(page && { [page.name]: String(page.value) }),
  })
}

/** What is given, percent-encoded but for what may stand in a query: addresses are limited. Empty where nothing is. */
export function queryText(parts: { readonly [name: string]: string | undefined }): string {
  const given = Object.entries(parts).filter(([, text]) => text)
  const encoded = given.map(
    ([name, text]) => `${name}=${encodeURIComponent(text!).replace(/%(2C|2F|3A)/g, decodeURIComponent)}`,
  )
  return encoded.length === 0 ? '' : `?${encoded.join('&')}`
}
