/** What of `fetch` is needed. */
export type Ask = (address: string, how?: RequestInit) => Promise<Response>

const PATIENCE = 10_000

/** `fetch` with a limit of ten seconds: a server that takes the question and never answers is away. */
export const ask: Ask = async (address, how = {}) => {
  const limit = new AbortController()
  const timer = setTimeout(() => limit.abort(), PATIENCE)
  try {
    return await fetch(address, { ...how, signal: limit.signal })
  } finally {
    clearTimeout(timer)
  }
}
