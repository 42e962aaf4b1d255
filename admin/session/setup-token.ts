/** The token of the one-time link, from behind the # of its address; null without one. */
export function setupToken(hash: string): string | null {
  const token = new URLSearchParams(hash.replace(/^#/, '')).get('setup')
  return token === null || token === '' ? null : token
}
