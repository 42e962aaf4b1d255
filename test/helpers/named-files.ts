/** The paths that a page names in backticks below a folder, each once, in their order. */
export function namedFiles(markdown: string, below: string): readonly string[] {
  const named = [...markdown.matchAll(/`([\w./-]+)`/g)].map(([, path = '']) => path)
  return [...new Set(named.filter(path => path.startsWith(`${below}/`)))]
}

/** Lines of tables of two columns, without their heads. */
export function promises(markdown: string): readonly { readonly promise: string; readonly tests: string }[] {
  return markdown
    .split('\n')
    .filter(line => line.startsWith('|') && !/^\|[\s-]+\|/.test(line) && !line.startsWith('| promise'))
    .map(line => line.split('|'))
    .map(([, promise = '', tests = '']) => ({ promise: promise.trim(), tests }))
}
