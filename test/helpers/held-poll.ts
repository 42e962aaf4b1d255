/** A poll that the test ends by hand, and what it counted. */
export function heldPoll() {
  const seen = { begun: 0, most: 0, signal: null as AbortSignal | null }
  let flying = 0
  const ends: ((error?: unknown) => void)[] = []
  const poll = (signal: AbortSignal) => {
    seen.begun += 1
    seen.signal = signal
    flying += 1
    seen.most = Math.max(seen.most, flying)
    return new Promise<void>((resolve, reject) => {
      ends.push(error => {
        flying -= 1
        if (error === undefined) resolve()
        else reject(error)
      })
    })
  }
  return { seen, poll, end: (error?: unknown) => ends.shift()?.(error) }
}
