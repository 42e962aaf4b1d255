import { Low } from 'lowdb'
import type { Instant } from '../../core/model/units.ts'
import { DurableFile } from './durable-file.ts'
import type { Format } from './envelope.ts'
import { removeLeftovers } from './replace-file.ts'
import { StaleRevision } from './store-error.ts'

/** A document that people edit: one file, one edit at a time, a revision that rises by one with each. */
export interface DurableDocument<T> {
  data(): T
  /**
   * Makes the next revision of the newest one. Resolves to it once it is on the disk; only then `data` gives it. What
   * `change` throws rejects and changes nothing, `StaleRevision` unless the revision is one higher, `StoreError` when
   * the disk refuses.
   */
  edit(change: (current: T) => T): Promise<T>
  /** Looks at the file again: another process may have written it. */
  refresh(): Promise<void>
  /** Resolves once no edit is under way. */
  settled(): Promise<void>
}

export interface DocumentParts<T> {
  readonly path: string
  readonly format: Format<T>
  readonly defaults: () => T
  readonly now: () => Instant
  readonly backup: boolean
}

/** Opens a document, and writes the defaults down where there is none yet. Throws a `StoreError`. */
export async function openDocument<T extends { readonly revision: number }>(
  parts: DocumentParts<T>,
): Promise<DurableDocument<T>> {
  await removeLeftovers(parts.path)
  const low = new Low<T>(new DurableFile(parts), parts.defaults())
  const found = await low.adapter.read()
  // What is made up once must be the same after a restart: the first plan's month, a secret.
  if (found) low.data = found
  else await low.write()
  let last: Promise<unknown> = Promise.resolve()

  const inTurn = <R>(run: () => Promise<R>): Promise<R> => {
    const done = last.then(run)
    last = done.catch(() => {})
    return done
  }
  const refresh = async () => {
    // Another process on this folder, or a person who restored a backup, may have been here.
    low.data = (await low.adapter.read()) ?? low.data
  }
  const write = async (change: (current: T) => T) => {
    await refresh()
    const next = change(low.data)
    if (next.revision !== low.data.revision + 1) throw new StaleRevision()
    await low.adapter.write(next)
    low.data = next
    return next
  }

  return {
    data: () => low.data,
    edit: change => inTurn(() => write(change)),
    refresh: () => inTurn(refresh),
    settled: async () => void (await last),
  }
}
