import { type Millis, millis } from '../../core/model/units.ts'
import type { Later } from './later.ts'

const PAUSE: Millis = millis(1000)

export interface WriteBehind<T> {
  /** Takes the newest data; what was not written yet is forgotten. */
  keep(data: T): void
  /** Resolves once everything kept has been tried. */
  flush(): Promise<void>
}

/** Writes the newest data at most once a second, one write at a time. A failed write is forgotten, and told once until one succeeds. */
export function createWriteBehind<T>(parts: {
  readonly write: (data: T) => Promise<void>
  readonly later: Later
  readonly failed: (error: unknown) => void
}): WriteBehind<T> {
  let newest: { readonly data: T } | null = null
  let writing = Promise.resolve()
  let cancel: (() => void) | null = null

  let isFailing = false
  const tryWrite = async (data: T) => {
    try {
      await parts.write(data)
      isFailing = false
    } catch (error) {
      if (!isFailing) parts.failed(error)
      isFailing = true
    }
  }
  const write = () => {
    cancel = null
    writing = writing.then(async () => {
      const kept = newest
      newest = null
      if (kept) await tryWrite(kept.data)
    })
  }

  return {
    keep(data) {
      newest = { data }
      cancel ??= parts.later(write, PAUSE)
    },
    async flush() {
      cancel?.()
      write()
      await writing
    },
  }
}
