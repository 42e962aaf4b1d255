const NAME = 'phone'

/**
 * The one-time link that a page was opened with, or null. It leaves the address at once, so that nobody copies it and a page
 * loaded anew does not bring it again.
 */
export function phoneLink(
  { search, pathname }: Pick<Location, 'search' | 'pathname'>,
  history: Pick<History, 'replaceState'>,
): string | null {
  const link = new URLSearchParams(search).get(NAME)
  if (link !== null) history.replaceState(null, '', pathname)
  return link
}
