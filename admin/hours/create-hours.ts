import { createEffect, createMemo, createSignal, on, onCleanup } from 'solid-js'
import type { HoursEdit } from '../../core/model/hours-edit.ts'
import type { Problem, Result } from '../../core/model/result.ts'
import type { Instant } from '../../core/model/units.ts'
import { teamPath } from '../api.ts'
import type { Ask } from '../create-ask.ts'
import { createKeptDraft } from '../draft/create-kept-draft.ts'
import type { FieldSpeech } from '../fields/field-speech.ts'
import { problemAt } from '../fields/problem-at.ts'
import { type HoursDraft, hoursDraft } from './hours-draft.ts'
import { hoursEdit } from './hours-edit.ts'
import type { Consequence, ScheduleAnswer } from './schedule-answer.ts'

interface HoursParts {
  readonly team: string
  readonly ask: Ask
  readonly answer: ScheduleAnswer
  readonly now: Instant
  readonly speech: FieldSpeech
}

export type HoursNews =
  | { readonly kind: 'saved' | 'conflict' | 'invalid' }
  | { readonly kind: 'failed'; readonly sentence: string }

export type HoursControls = ReturnType<typeof createHours>

const LIKE = {
  ...{ week: { 0: '', 1: '', 2: '', 3: '', 4: '', 5: '', 6: '' }, holidays: [''] },
  ...{ overrides: [{ date: '', hours: '' }], priorities: null },
}

/** So that a question is not asked at every key. */
const PAUSE = 400

/** Hours and promises being edited: the draft, what is wrong with it, what it would change, and saving. */
export function createHours({ team, ask, answer, now, speech }: HoursParts) {
  const saved = hoursDraft(answer, now, speech)
  const kept = createKeptDraft<HoursDraft>({ name: `hours.${team}`, start: saved, like: LIKE })
  const { draft } = kept
  const [isTold, setTold] = createSignal(false)
  const [refused, setRefused] = createSignal<readonly Problem[]>([])
  const [consequence, setConsequence] = createSignal<Consequence | null>(null)
  const [saving, setSaving] = createSignal(false)
  const edit = createMemo((): Result<HoursEdit> => hoursEdit(draft(), speech))
  const before = JSON.stringify(hoursEdit(saved, speech))
  const isChanged = createMemo(() => JSON.stringify(edit()) !== before)
  const path = teamPath(team, 'schedule')

  let timer: ReturnType<typeof setTimeout> | undefined
  let turn = 0
  createEffect(
    on(edit, result => {
      clearTimeout(timer)
      const mine = ++turn
      setConsequence(null)
      if (!result.ok || !isChanged()) return
      timer = setTimeout(async () => {
        const told = await ask<Consequence>(`${path}/preview`, { method: 'POST', body: result.value })
        if (mine === turn && told.kind === 'done') setConsequence(told.value)
      }, PAUSE)
    }),
  )
  onCleanup(() => clearTimeout(timer))

  const problems = (): readonly Problem[] => {
    const result = edit()
    return isTold() && !result.ok ? [...result.problems, ...refused()] : refused()
  }

  return {
    draft,
    kept,
    saved,
    edit,
    isChanged,
    consequence,
    saving,
    problem: (at: string) => problemAt(problems(), at),
    /** Problems that no field of the page is to blame for. */
    general: () => problems().filter(({ path: at }) => !/^(week|overrides|priorities)\.\d/.test(at)),
    change(next: Partial<HoursDraft>) {
      setRefused([])
      kept.change(next)
    },
    /** A field was left: from now on problems show. */
    leave: () => void setTold(true),
    discard() {
      kept.drop()
      setTold(false)
      setRefused([])
    },
    async save(): Promise<HoursNews> {
      setTold(true)
      const result = edit()
      if (!result.ok) return { kind: 'invalid' }
      if (saving()) return { kind: 'invalid' }
      setSaving(true)
      const body = { revision: answer.revision, ...result.value }
      const told = await ask<{ revision: number }>(path, { method: 'PUT', body })
      setSaving(false)
      if (told.kind === 'done') kept.forget()
      if (told.kind === 'done') return { kind: 'saved' }
      if (told.kind === 'invalid') setRefused(told.problems)
      return told.kind === 'failed' ? told : { kind: told.kind }
    },
  }
}
