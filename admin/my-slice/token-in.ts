/** The token behind the `#` of a personal link; null where there is none that could be one. */
export function tokenIn(hash: string): string | null {
  const token = hash.replace(/^#/, '')
  return /^[\w-]{20,200}$/.test(token) ? token : null
}
