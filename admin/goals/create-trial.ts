import { type Accessor, createEffect, createMemo, createSignal, on, onCleanup } from 'solid-js'
import type { PlanVersion } from '../../core/model/plan.ts'
import { teamPath } from '../api.ts'
import type { Ask, Told } from '../create-ask.ts'
import type { Failed } from '../fetch-answer.ts'
import type { DeskControls } from './create-desk.ts'
import { deskChanges } from './desk.ts'
import { edited } from './plan-time.ts'
import type { TrialAnswer } from './trial-answer.ts'

export type TrialState =
  /** Nothing to show: the draft cannot be read, or nothing was answered yet. */
  | { readonly kind: 'none' }
  | Failed
  /** `isOld` while what the page says now is on its way. */
  | { readonly kind: 'ready'; readonly value: TrialAnswer; readonly isOld: boolean }

export interface Trial {
  readonly state: Accessor<TrialState>
  again(): void
}

interface Asked {
  readonly version: PlanVersion
  /** What is saved, where the draft is another. */
  readonly other: PlanVersion | null
}

/** How long a draft has to rest before it is tried, and a gathering history before it is asked again, in milliseconds. */
const REST = 400
const GATHERING = 3000

/** The draft tried on the ended months, beside what is saved, whenever it has changed and can be read. Saves nothing. */
export function createTrial(
  team: string,
  ask: Ask,
  controls: Pick<DeskControls, 'state' | 'desk' | 'version'>,
): Trial {
  const [state, setState] = createSignal<TrialState>({ kind: 'none' })
  const asked = createMemo(() => askedOf(controls), null, {
    equals: (a, b) => JSON.stringify(a) === JSON.stringify(b),
  })
  let timer: ReturnType<typeof setTimeout> | undefined
  let turn = 0

  function later(wait: number): void {
    clearTimeout(timer)
    const mine = ++turn
    const body = asked()
    if (body !== null) timer = setTimeout(() => void send(body, mine), wait)
  }

  async function send(body: Asked, mine: number): Promise<void> {
    const told = await ask<TrialAnswer>(teamPath(team, 'simulate'), { method: 'POST', body })
    // A slower, older answer never covers a newer one.
    if (mine !== turn) return
    if (told.kind !== 'done') return void setState({ kind: 'failed', sentence: sentenceOf(told) })
    setState({ kind: 'ready', value: told.value, isOld: false })
    const { done, of } = told.value.history
    if (done < of) later(GATHERING)
  }

  createEffect(
    on(asked, body => {
      if (body === null) setState({ kind: 'none' })
      else setState(before => (before.kind === 'ready' ? { ...before, isOld: true } : { kind: 'none' }))
      later(state().kind === 'none' ? 0 : REST)
    }),
  )
  onCleanup(() => {
    turn++
    clearTimeout(timer)
  })
  return { state, again: () => later(0) }
}

function askedOf({ state, desk, version }: Pick<DeskControls, 'state' | 'desk' | 'version'>): Asked | null {
  if (state().kind !== 'ready') return null
  const draft = version()
  if (!draft.ok) return null
  const other = deskChanges(desk()).length > 0 ? edited(desk().plan) : null
  return { version: draft.value, other }
}

function sentenceOf(told: Exclude<Told<TrialAnswer>, { readonly kind: 'done' }>): string {
  if (told.kind === 'failed') return told.sentence
  const problem = told.kind === 'invalid' ? told.problems[0]?.message : undefined
  return problem ?? 'The server could not try it.'
}
