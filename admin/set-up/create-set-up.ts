import { type Accessor, createEffect, createMemo, on } from 'solid-js'
import type { SetUpFacts } from '../../core/model/set-up.ts'
import type { Speech } from '../../core/snapshot/format.ts'
import { monthAfter } from '../../core/time/period.ts'
import { teamPath } from '../api.ts'
import { createQuietAsk } from '../create-ask.ts'
import type { Live } from '../create-live.ts'
import { createLoaded, type Loaded } from '../loaded/create-loaded.ts'
import { openSteps, setUpSteps } from './set-up-steps.ts'

/** How far a team's first set-up is. */
export interface SetUp {
  readonly loaded: Loaded<SetUpFacts>
  /** Null until it is known. What cannot be read asks nobody for anything. */
  readonly isDone: Accessor<boolean | null>
}

const SIGN_IN = 'You are not signed in. Sign in to see how far the set-up is.'
/** Whether a step is done depends on no words. */
const PLAIN: Speech = { locale: 'en-US', currency: 'USD', zone: 'UTC', now: 0 as Speech['now'] }

/** Reads how far the set-up is, and again with every other page, save, poll and screen. */
export function createSetUp(team: string, live: Live, path: Accessor<string>): SetUp {
  const loaded = createLoaded<SetUpFacts>(createQuietAsk(SIGN_IN), () => teamPath(team, 'set-up'))
  const again = () => void loaded.load()
  createEffect(on([path, () => live.snapshot()?.v], again, { defer: true }))
  live.onRevision(again)
  live.onDisplays(again)
  const isDone = createMemo<boolean | null>(before => {
    const state = loaded.state()
    if (state.kind === 'ready') return openSteps(setUpSteps(state.value, '2000-01', PLAIN)) === 0
    return state.kind === 'failed' ? (before ?? true) : before
  }, null)
  return { loaded, isDone }
}

/** The month whose revenue is asked for first: the one that ended last. */
export const revenueMonth = (month: string) => monthAfter(month, -1)
