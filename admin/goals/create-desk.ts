import { type Accessor, batch, createMemo, createSignal } from 'solid-js'
import type { PlanVersion } from '../../core/model/plan.ts'
import type { Result } from '../../core/model/result.ts'
import type { Instant } from '../../core/model/units.ts'
import type { PlanApi } from '../api.ts'
import type { DraftStorage } from '../draft/draft-storage.ts'
import type { Failed } from '../fetch-answer.ts'
import {
  type Desk,
  deskChanges,
  discardedDesk,
  mergedDesk,
  metDesk,
  openedDesk,
  savedDesk,
  speechOf,
} from './desk.ts'
import type { Draft, FieldKey } from './draft.ts'
import { draftVersion } from './draft-version.ts'
import { type FieldProblem, fieldProblems } from './field-problems.ts'
import { keepGoals, keptDraft } from './kept-draft.ts'
import { edited, sentVersion, withSaved } from './plan-time.ts'

export type DeskState = { readonly kind: 'loading' | 'ready' } | Failed

/** What came of a save; `conflict` and `invalid` are told on the page. */
export type SaveNews =
  | { readonly kind: 'saved'; readonly effective: string }
  | { readonly kind: 'conflict' | 'invalid' }
  | Failed

export interface DeskControls {
  readonly state: Accessor<DeskState>
  /** To be read once `state` is ready, like everything below. */
  readonly desk: Accessor<Desk>
  readonly version: Accessor<Result<PlanVersion>>
  /** Problems to show: of fields left once or sent once, and what the server found. */
  readonly problems: Accessor<readonly FieldProblem[]>
  readonly saving: Accessor<boolean>
  /** When the draft that a reload found was typed last; null once it is saved or discarded, and without one. */
  readonly restoredAt: Accessor<Instant | null>
  load(): Promise<void>
  edit(draft: Draft): void
  /** A field was left: from now on it says what is wrong with it. */
  leave(field: FieldKey): void
  discard(): void
  loadTheirs(): void
  save(): Promise<SaveNews>
  /** Puts the draft into the running month, which is locked, for a reason. */
  correct(reason: string): Promise<SaveNews>
  /** Somebody saved. True when the page shows their goals now, without a conflict. */
  hear(revision: number): Promise<boolean>
}

/** One team's plan being edited: load, keep the draft over a reload, save, and meet what others save. */
export function createDesk(
  team: string,
  api: PlanApi,
  storage: DraftStorage,
  now = () => Date.now() as Instant,
): DeskControls {
  const [state, setState] = createSignal<DeskState>({ kind: 'loading' })
  const [held, setHeld] = createSignal<Desk | null>(null)
  const [left, setLeft] = createSignal<ReadonlySet<FieldKey> | 'all'>(new Set())
  const [refused, setRefused] = createSignal<readonly FieldProblem[]>([])
  const [saving, setSaving] = createSignal(false)
  const [restoredAt, setRestoredAt] = createSignal<Instant | null>(null)

  const desk = () => {
    const value = held()
    if (!value) throw new Error('read before the plan was loaded')
    return value
  }
  const version = createMemo((): Result<PlanVersion> => {
    const value = held()
    return value
      ? draftVersion(value.draft, edited(value.plan), speechOf(value.plan))
      : { ok: false, problems: [] }
  })
  const problems = createMemo(() => {
    const value = held()
    const result = version()
    if (!value || result.ok) return refused()
    const seen = left()
    const found = fieldProblems(result.problems, value.draft)
    return [...found.filter(({ field }) => seen === 'all' || field === null || seen.has(field)), ...refused()]
  })

  function put(next: Desk): void {
    setHeld(next)
    const kept = { at: now(), revision: next.plan.revision, base: edited(next.plan), draft: next.draft }
    const isChanged = deskChanges(next).length > 0
    keepGoals(storage, team, isChanged ? kept : null)
    if (!isChanged) setRestoredAt(null)
  }

  const calm = () => {
    setLeft(new Set<FieldKey>())
    setRefused([])
  }

  async function refresh(): Promise<boolean> {
    const outcome = await api.load(team)
    if (outcome.kind !== 'loaded') return false
    const before = desk()
    put(metDesk(before, outcome.plan))
    return desk().theirs === null && edited(desk().plan) !== edited(before.plan)
  }

  async function send(correction: string | null, isRetry: boolean): Promise<SaveNews> {
    const result = version()
    const { plan, draft, theirs } = desk()
    if (theirs) return { kind: 'conflict' }
    setLeft('all')
    if (!result.ok) return { kind: 'invalid' }
    const asked = sentVersion(plan, result.value, correction !== null)
    const outcome = await api.save(team, plan.revision, asked, correction)
    if (outcome.kind === 'saved') {
      const { revision, effective } = outcome
      const told = await api.load(team)
      const next = told.kind === 'loaded' ? told.plan : withSaved(plan, asked, revision, effective)
      batch(() => {
        put(savedDesk(desk(), draft, next))
        calm()
      })
      return { kind: 'saved', effective }
    }
    if (outcome.kind === 'invalid') {
      setRefused(fieldProblems(outcome.problems, draft))
      return { kind: 'invalid' }
    }
    if (outcome.kind !== 'conflict') return outcome
    await refresh()
    // Something else than these goals was saved: nothing is overwritten by sending again.
    return desk().theirs || isRetry ? { kind: 'conflict' } : send(correction, true)
  }

  async function once(correction: string | null): Promise<SaveNews> {
    if (saving()) return { kind: 'invalid' }
    setSaving(true)
    const news = await send(correction, false)
    setSaving(false)
    return news
  }

  return {
    state,
    desk,
    version,
    problems,
    saving,
    restoredAt,
    async load() {
      const outcome = await api.load(team)
      if (outcome.kind !== 'loaded') return void setState(outcome)
      const kept = keptDraft(storage, team)
      setRestoredAt(kept?.at ?? null)
      put(openedDesk(outcome.plan, kept))
      setState({ kind: 'ready' })
    },
    edit(draft) {
      setRefused([])
      put({ ...desk(), draft })
    },
    leave: field => void setLeft(seen => (seen === 'all' ? seen : new Set(seen).add(field))),
    discard() {
      put(discardedDesk(desk()))
      calm()
    },
    loadTheirs: () => put(mergedDesk(desk())),
    save: () => once(null),
    correct: once,
    async hear(revision) {
      const value = held()
      if (!value || saving() || revision === value.plan.revision || revision === value.theirs?.revision)
        return false
      return refresh()
    },
  }
}
