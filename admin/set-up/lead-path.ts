import { type PageName, pagePath } from '../route-at.ts'

/** The address of a page and of the field or button on it, by its label, that the focus goes to. */
export const leadPath = (page: PageName, label: string, query: { readonly [name: string]: string } = {}) =>
  `${pagePath(page)}?${new URLSearchParams({ ...query, to: label })}`
