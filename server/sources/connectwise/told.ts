import { SourceError } from '../source.ts'

/**
 * Does work for somebody who may give up, and rejects with nothing but what may be told: a `SourceError` whose sentence holds
 * no key and which has no cause, or a programming mistake as it is. What ignores the signal is not waited for.
 */
export async function told<T>(
  work: () => Promise<T>,
  signal: AbortSignal,
  redacted: (text: string) => string,
): Promise<T> {
  try {
    signal.throwIfAborted()
    return await untilAborted(work(), signal)
  } catch (error) {
    const known = signal.aborted ? gaveUp(signal.reason) : error
    if (!(known instanceof SourceError)) throw known
    throw new SourceError(known.kind, redacted(known.message), known.retryAfter)
  }
}

function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason)
    signal.addEventListener('abort', stop, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
  })
}

const gaveUp = (reason: unknown) =>
  reason instanceof SourceError
    ? reason
    : new SourceError('down', 'ConnectWise was not read in time. The next poll tries again.')
