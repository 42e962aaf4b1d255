import type { SettingsOf } from '../../core/model/connections-page.ts'
import type { DraftStorage } from '../goals/kept-draft.ts'
import { type DraftOf, KINDS } from './connection-kind.ts'

const key = (source: keyof SettingsOf) => `poolboard.connection-draft.${source}`

/** Keeps what was typed for a source, without its keys, or forgets it (null). A full storage costs it at a reload only. */
export function keepConnection<S extends keyof SettingsOf>(
  storage: DraftStorage,
  source: S,
  draft: DraftOf[S] | null,
): void {
  try {
    if (draft === null) storage.removeItem(key(source))
    else storage.setItem(key(source), JSON.stringify(draft))
  } catch {
    // The page works without.
  }
}

/** What was kept; null when there is nothing, or it is of another version of this page. */
export function keptConnection<S extends keyof SettingsOf>(
  storage: DraftStorage,
  source: S,
): DraftOf[S] | null {
  try {
    const value: unknown = JSON.parse(storage.getItem(key(source)) ?? 'null')
    return isLike(KINDS[source].draftOf(null), value) ? (value as DraftOf[S]) : null
  } catch {
    return null
  }
}

/** Whether a value has the fields of a draft, each of the same kind. Null stands for a list or a group that may be absent. */
function isLike(fresh: object, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(fresh).every(([name, sample]) => {
    const found: unknown = (value as Record<string, unknown>)[name]
    if (sample === null) return found === null || typeof found === 'object'
    return typeof found === typeof sample && found !== null && Array.isArray(found) === Array.isArray(sample)
  })
}
