import { type Accessor, createEffect, on } from 'solid-js'
import type { Appeal } from '../../core/model/appeal.ts'
import type { SurveysAnswer } from '../answers/surveys-answer.ts'
import { teamPath } from '../api.ts'
import { createQuietAsk } from '../create-ask.ts'
import { missingDisplays } from '../displays/missing-displays.ts'
import { createLoaded, type LoadState } from '../loaded/create-loaded.ts'
import type { MonthsAnswer } from '../months/months-page.tsx'
import type { ReadingsAnswer } from '../numbers/readings-answer.ts'
import type { PageProps } from '../pages.ts'
import type { RevenueAnswer } from '../revenue/revenue-answer.ts'
import type { HandFacts } from './hand-lines.ts'

export interface KnownHands {
  readonly facts: Accessor<HandFacts>
  /** `partly`: some of it could not be read, so that nothing found does not mean that there is nothing. */
  readonly state: Accessor<'loading' | 'partly' | 'whole'>
}

const SIGN_IN = 'You are not signed in. Sign in to see what needs a hand.'

/** What the overview looks through, each read by itself, and read again with every new snapshot. */
export function createHandFacts(props: PageProps): KnownHands {
  const ask = createQuietAsk(SIGN_IN)
  const of = <T>(rest: string) => createLoaded<T>(ask, () => teamPath(props.team, rest))
  const readings = of<ReadingsAnswer>('readings')
  const months = of<MonthsAnswer>('months')
  const appeals = of<{ readonly appeals: readonly Appeal[] }>('appeals')
  const surveys = of<SurveysAnswer>('surveys')
  const revenue = createLoaded<RevenueAnswer>(ask, () => teamPath(props.team, `revenue?month=${props.month}`))
  const all = [readings, months, appeals, surveys, revenue]
  createEffect(
    on(
      () => props.live.snapshot()?.v,
      (_, before) => {
        if (before !== undefined) for (const each of all) void each.load()
      },
      { defer: true },
    ),
  )
  return {
    facts: () => {
      const snapshot = props.live.snapshot()
      const previous = snapshot?.previous ?? null
      return {
        demo: snapshot?.demo ?? false,
        sources: snapshot?.sources ?? [],
        missing: missingDisplays(props.displays.state()).map(({ name }) => name),
        inGrace: previous !== null && props.speech.now < previous.finalOn ? previous.month : null,
        readings: read(readings.state()),
        months: read(months.state()),
        appeals: read(appeals.state())?.appeals ?? null,
        surveys: read(surveys.state()),
        revenue: read(revenue.state()),
      }
    },
    state: () => {
      const kinds = all.map(each => each.state().kind)
      if (kinds.includes('loading')) return 'loading'
      return kinds.includes('failed') ? 'partly' : 'whole'
    },
  }
}

const read = <T>(state: LoadState<T>): T | null => (state.kind === 'ready' ? state.value : null)
