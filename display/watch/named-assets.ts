/** Paths of the scripts and style sheets that a page names, as they stand in its text. */
export function namedAssets(page: string): readonly string[] {
  return page.match(/\/display\/assets\/[\w.-]+/g) ?? []
}
