/** Paths of what a page is made of, its script first, as the page itself names them. */
export function ownAssets(page: Pick<Document, 'querySelectorAll'>): readonly string[] {
  const named = page.querySelectorAll<HTMLScriptElement | HTMLLinkElement>(
    'script[src], link[rel="stylesheet"]',
  )
  const paths = [...named].map(one => one.getAttribute('src') ?? one.getAttribute('href') ?? '')
  return paths.sort((one, other) => Number(other.endsWith('.js')) - Number(one.endsWith('.js')))
}
