import { type Accessor, createMemo, createSignal } from 'solid-js'
import type { Instant } from '../../core/model/units.ts'
import { type DraftStorage, keepDraft, readDraft } from './draft-storage.ts'
import { isLike } from './is-like.ts'
import { savedText, sayValue } from './saved-text.ts'

interface KeptDraftParts<T extends object> {
  /** What is edited, as no other form is called: `hours.help-desk`. */
  readonly name: string
  /** The fields as they are saved, or those of something new. */
  readonly start: T
  /** Whether the fields are of something that nobody saved yet: then no save of others can meet the draft. */
  readonly isNew?: boolean
  /** What a kept draft must look like, with one thing in each list. Absent: like the start. */
  readonly like?: object
  /** Takes out what must never be kept: keys, secrets, passwords. */
  clean?(draft: T): T
  readonly storage?: DraftStorage
  now?(): Instant
}

interface Kept<T> {
  readonly at: Instant
  /** What was saved when it was typed. */
  readonly base: string
  readonly draft: T
}

/** What is told of a kept draft: since when it is there, whether others saved in between, and the ways out. */
export interface KeptNews {
  /** When the draft that a reload found was typed last; null when there was none. */
  readonly restoredAt: Accessor<Instant | null>
  /** A draft was found and others saved since: it is not in the fields until it is taken up. */
  readonly isBehind: Accessor<boolean>
  takeUp(): void
  drop(): void
}

export type KeptDraft<T extends object> = ReturnType<typeof createKeptDraft<T>>

/**
 * The fields of a form, kept over a reload for as long as they differ from what is saved. A draft that was typed over
 * something else than what is saved now stays out of the fields until somebody takes it up.
 */
export function createKeptDraft<T extends object>(parts: KeptDraftParts<T>) {
  const { name, start, isNew = false, storage = sessionStorage, now = () => Date.now() as Instant } = parts
  const clean = (draft: T) => parts.clean?.(draft) ?? draft
  const textOf = (draft: T) => JSON.stringify(clean(draft))
  const base = isNew ? '' : textOf(start)
  const found = read()
  const isFit = found !== null && found.base === base
  const [draft, setDraft] = createSignal<T>(isFit ? found.draft : start)
  const [restoredAt, setRestoredAt] = createSignal(found?.at ?? null)
  const [waiting, setWaiting] = createSignal(found !== null && !isFit ? found : null)
  const isChanged = createMemo(() => JSON.stringify(draft()) !== JSON.stringify(start))

  function read(): Kept<T> | null {
    const value = readDraft(storage, name)
    if (!isLike({ at: 0, base: '', draft: parts.like ?? clean(start) }, value)) return null
    const kept = value as Kept<T>
    // What is taken out of a kept draft is as at the start.
    const whole = { ...start, ...kept.draft }
    return textOf(whole) === textOf(start) ? null : { ...kept, draft: whole }
  }

  function put(next: T): void {
    setDraft(() => next)
    const isKept = textOf(next) !== textOf(start)
    keepDraft(storage, name, isKept ? { at: now(), base, draft: clean(next) } : null)
  }

  function forget(next: T = draft()): void {
    setWaiting(null)
    setRestoredAt(null)
    keepDraft(storage, name, null)
    setDraft(() => next)
  }

  return {
    start,
    draft: draft as Accessor<T>,
    isChanged,
    restoredAt: restoredAt as Accessor<Instant | null>,
    isBehind: () => waiting() !== null,
    change: (part: Partial<T>): void => put({ ...draft(), ...part }),
    /** What a field says is saved: null where it is the same, empty of something new. */
    saved<K extends keyof T>(key: K, say: (value: T[K]) => string = sayValue): string | null {
      return savedText(say(start[key]), say(draft()[key]), isNew)
    },
    /** The changes of before over what is saved now: fields that the draft left alone are as others saved them since. */
    takeUp(): void {
      const mine = waiting()
      setWaiting(null)
      if (mine !== null) put(changedOver(start, mine))
    },
    /** Forgets the draft that waits; without one the fields are as they are saved again, and nothing is kept. */
    drop(): void {
      const isWaiting = waiting() !== null
      forget()
      put(isWaiting ? draft() : start)
    },
    /** It was saved: nothing is kept. The fields hold what they are given, or stay until what was saved is read. */
    forget,
  }
}

/** A draft over other saved fields than those that it was typed over: only what it changed differs from them. */
function changedOver<T extends object>(start: T, { base, draft }: Kept<T>): T {
  const before = new Map(Object.entries(parsed(base)))
  const isTyped = ([key, value]: readonly [string, unknown]) =>
    JSON.stringify(value) !== JSON.stringify(before.get(key))
  return { ...start, ...Object.fromEntries(Object.entries(draft).filter(isTyped)) }
}

/** Without what was saved, all of the draft counts as typed. */
function parsed(base: string): object {
  try {
    return JSON.parse(base) ?? {}
  } catch {
    return {}
  }
}
