import { basename } from 'node:path'
import { Low } from 'lowdb'
import type { Instant } from '../../core/model/units.ts'
import { DurableFile } from './durable-file.ts'
import type { Format } from './envelope.ts'
import { removeLeftovers } from './replace-file.ts'
import { restoredFile, setAside } from './restored-file.ts'
import { type Safety, toldPath } from './safety.ts'
import { StaleRevision, StoreError } from './store-error.ts'

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
  /** Runs what rests on the document while nobody edits it: after the edits under way, and edits wait until it is done. */
  hold<R>(run: () => Promise<R>): Promise<R>
  /** Resolves once no edit is under way. */
  settled(): Promise<void>
}

export interface DocumentParts<T> {
  readonly path: string
  readonly format: Format<T>
  readonly defaults: () => T
  readonly now: () => Instant
  readonly backup: boolean
  /** Absent: there is nothing but the backup, and nobody is told. */
  readonly safety?: Safety | undefined
  /** What of an older generation may come back. Absent: all of it. */
  readonly lenient?: (older: T) => T
}

/**
 * Opens a document, and writes the defaults down where there is none yet. A damaged file is moved aside, and the newest good
 * generation stands in for it. Throws a `StoreError`, also when there is none: goals decide money, so that nothing is made up
 * in the place of what was lost.
 */
export async function openDocument<T extends { readonly revision: number }>(
  parts: DocumentParts<T>,
): Promise<DurableDocument<T>> {
  const { path, safety, now } = parts
  const tell = async (damage: Parameters<Safety['tell']>[0]) => safety?.tell(damage)
  await removeLeftovers(path)
  const file = new DurableFile(parts)
  const low = new Low<T>(file, parts.defaults())
  const first = await file.look()
  if (first && !first.ok && !first.damaged) throw refused(path, first.reason)
  const found = first?.ok ? first.value : await restoredFile({ ...parts, tell }, first ? first.reason : null)
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
    const seen = await file.look()
    if (seen?.ok) low.data = seen.value
    else if (seen?.damaged) await rewrite()
    else if (seen) throw refused(path, seen.reason)
  }
  /** The newest good generation of a file that was damaged meanwhile is the one in memory. */
  const rewrite = async () => {
    const movedTo = await setAside(path, now())
    await low.adapter.write(low.data)
    const names = { file: basename(path), movedTo: safety ? toldPath(safety.folder, movedTo) : movedTo }
    await tell({ ...names, restoredFrom: 'memory', at: now() })
  }
  const write = async (change: (current: T) => T) => {
    await refresh()
    const next = change(low.data)
    if (next.revision !== low.data.revision + 1) throw new StaleRevision()
    await safety?.copy()
    await low.adapter.write(next)
    low.data = next
    return next
  }

  return {
    data: () => low.data,
    edit: change => inTurn(() => write(change)),
    refresh: () => inTurn(refresh),
    hold: inTurn,
    settled: async () => void (await last),
  }
}

const refused = (path: string, reason: string) =>
  new StoreError(
    `${path} cannot be used: ${reason}. It is whole and stays as it is. Start the Poolboard that wrote it, or restore a backup of before.`,
  )
