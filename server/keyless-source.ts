import type { Batch } from '../core/model/batch.ts'
import { type Source, SourceError } from './sources/source.ts'

/** Shorter words stand in every text. */
const SHORTEST = 4

/**
 * A source out of which no key comes, whatever the other side answers: not in an error, a note, or what it finds out. The
 * clients take care of it too; here it holds for every source, and for mistakes of ours.
 */
export function keylessSource(source: Source, keys: readonly string[]): Source {
  const redact = redaction(keys)
  const guarded = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work
    } catch (error) {
      throw keylessError(error, redact)
    }
  }
  const told = async <T>(work: Promise<T>): Promise<T> => keyless(await guarded(work), redact)
  const { check, readiness, facts } = source
  return {
    ...source,
    fetch: async (range, signal, areas) =>
      keylessBatch(await guarded(source.fetch(range, signal, areas)), redact),
    ...(check && { check: signal => told(check(signal)) }),
    ...(readiness && { readiness: (range, signal) => told(readiness(range, signal)) }),
    ...(facts && { facts: signal => told(facts(signal)) }),
  }
}

type Redact = (text: string) => string

function redaction(keys: readonly string[]): Redact {
  const long = keys.filter(key => key.length >= SHORTEST)
  const forms = long.flatMap(key => [
    key,
    JSON.stringify(key).slice(1, -1),
    encodeURIComponent(key.replace(/\p{Surrogate}/gu, '')),
    Buffer.from(key).toString('base64').replace(/=+$/, ''),
  ])
  // The longest first, so that a key inside another leaves nothing of it standing.
  const known = [...new Set(forms)].sort((a, b) => b.length - a.length)
  return text => known.reduce((left, form) => left.replaceAll(form, '(hidden)'), text)
}

/** The stack stays, since a mistake of ours is mended by it; the cause does not, since nobody knows what it holds. */
function keylessError(error: unknown, redact: Redact): unknown {
  if (error instanceof SourceError)
    return new SourceError(error.kind, redact(error.message), error.retryAfter)
  if (!(error instanceof Error)) return new Error(redact(String(error)))
  // The reason of an abort is told apart by its name.
  if (error.name === 'AbortError' || error.name === 'TimeoutError') return error
  const plain = new Error(redact(error.message))
  plain.name = error.name
  plain.stack = redact(error.stack ?? '')
  return plain
}

/** Its tickets and answers are what people wrote; what the source says of itself may quote the other side. */
function keylessBatch(batch: Batch, redact: Redact): Batch {
  const { notes, withheld } = batch
  if (!notes && !withheld) return batch
  return {
    ...batch,
    ...(notes && { notes: keyless(notes, redact) }),
    ...(withheld && { withheld: keyless(withheld, redact) }),
  }
}

/** Every text in a value, at any depth; names of fields are ours. */
function keyless<T>(value: T, redact: Redact): T {
  if (typeof value === 'string') return redact(value) as T
  if (Array.isArray(value)) return value.map(each => keyless(each, redact)) as T
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.entries(value).map(([name, field]) => [name, keyless(field, redact)])
  return Object.fromEntries(fields)
}
