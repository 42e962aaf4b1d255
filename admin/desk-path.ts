/** Path and query of a link between pages of the desk; null for a link that leads elsewhere. */
export function deskPath(href: string, origin: string): string | null {
  if (!URL.canParse(href, origin)) return null
  const url = new URL(href, origin)
  const isDesk = /^\/(admin|explain)(\/|$)/.test(url.pathname)
  return url.origin === origin && isDesk && url.hash === '' ? url.pathname + url.search : null
}
