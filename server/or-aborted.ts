/** The work, or the signal's reason when it is aborted first: what ignores its signal must not hold the others up. */
export function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason)
    signal.addEventListener('abort', abort, { once: true })
    if (signal.aborted) abort()
    // Also where nobody waits any more, so that a late failure of the work is not one that nobody caught.
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort))
  })
}
