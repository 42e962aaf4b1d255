/** The headers of a request that tell where it comes from, as Node gives them. */
export interface Headers {
  readonly [name: string]: string | readonly string[] | undefined
}

/** Whether a browser sent this from one of our own pages. A request without an Origin is no cross-site one. */
export function sameOrigin(headers: Headers): boolean {
  const { origin, host } = headers
  if (origin === undefined) return true
  if (typeof origin !== 'string' || typeof host !== 'string') return false
  try {
    const url = new URL(origin)
    return url.host === host.toLowerCase() && url.origin === origin
  } catch {
    return false
  }
}
