/** The part of a browser's storage that drafts need. */
export type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const PREFIX = 'poolboard.draft.'
const OWNER = 'poolboard.draft-owner'

/** Keeps a draft under a name, or forgets it (null). A full or forbidden storage costs the draft at a reload and nothing else. */
export function keepDraft(storage: DraftStorage, name: string, draft: object | null): void {
  try {
    if (draft) storage.setItem(PREFIX + name, JSON.stringify(draft))
    else storage.removeItem(PREFIX + name)
  } catch {
    // The page works without.
  }
}

/** What is kept under a name, of any shape; null when there is nothing or it cannot be read. */
export function readDraft(storage: DraftStorage, name: string): unknown {
  try {
    return JSON.parse(storage.getItem(PREFIX + name) ?? 'null')
  } catch {
    return null
  }
}

/** The names of kept drafts that begin with a word, without it: `new` of `person.new`. */
export function draftNames(storage: Storage, begin: string): readonly string[] {
  try {
    const keys = Object.keys(storage).filter(key => key.startsWith(PREFIX + begin))
    return keys.map(key => key.slice(PREFIX.length + begin.length))
  } catch {
    return []
  }
}

/** Forgets every draft: somebody else may sit at this browser next. */
export function dropDrafts(storage: Storage): void {
  try {
    for (const key of Object.keys(storage)) if (key.startsWith(PREFIX)) storage.removeItem(key)
  } catch {
    // Where nothing can be taken away nothing was kept.
  }
}

/** Makes the drafts of a browser those of a user: what somebody else left is forgotten. */
export function claimDrafts(storage: Storage, user: string): void {
  try {
    if (storage.getItem(OWNER) === user) return
    dropDrafts(storage)
    storage.setItem(OWNER, user)
  } catch {
    // The page works without.
  }
}
