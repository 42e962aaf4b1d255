/** Names of one kind as a field holds them, one a line; empty: all. */
export const namesText = (names: readonly string[] | null): string => (names ?? []).join('\n')

/** The names in a field, or null for all. */
export function namesIn(text: string): readonly string[] | null {
  const names = text.split('\n').map(name => name.trim())
  const known = [...new Set(names.filter(name => name !== ''))]
  return known.length > 0 ? known : null
}
