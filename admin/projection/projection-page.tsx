import { createEffect, type JSX, on, onCleanup, Show } from 'solid-js'
import { monthText } from '../../core/snapshot/format.ts'
import { teamPath } from '../api.ts'
import { createLoaded } from '../loaded/create-loaded.ts'
import { LoadedView } from '../loaded/loaded-view.tsx'
import type { PageProps } from '../pages.ts'
import { GoalChancesCard } from './goal-chances-card.tsx'
import { gatheringText, historyText } from './history-text.ts'
import { MovesCard } from './moves-card.tsx'
import { OutlookCard } from './outlook-card.tsx'
import { ParkedCard } from './parked-card.tsx'
import type { OutlookAnswer, ProjectionAnswer } from './projection-answer.ts'
import { ReliabilityCard } from './reliability-card.tsx'

/** How often the progress is asked for while past months are gathered, in milliseconds. */
const GATHERING = 2000

/** How the running month can end, for leads: what the wall says with everything behind it. */
export function ProjectionPage(props: PageProps): JSX.Element {
  const loaded = createLoaded<ProjectionAnswer>(props.ask, () => teamPath(props.team, 'projection'))
  const outlook = createLoaded<OutlookAnswer>(props.ask, () => teamPath(props.team, 'outlook'))
  const load = () => void Promise.all([loaded.load(), outlook.load()])
  createEffect(on(() => props.live.snapshot()?.v, load, { defer: true }))
  createEffect(() => {
    const state = loaded.state()
    if (state.kind !== 'ready' || state.isOld || gatheringText(state.value.history) === null) return
    const timer = setTimeout(load, GATHERING)
    onCleanup(() => clearTimeout(timer))
  })
  // Without it the page is still worth reading.
  const moves = () => {
    const state = outlook.state()
    return state.kind === 'ready' ? state.value : null
  }
  return (
    <>
      <h1>Projection</h1>
      <p class="sub">
        How {monthText(props.month, props.speech)} can end, from what is known now and the months before it.
      </p>
      <LoadedView of={loaded} what="the projection">
        {answer => (
          <div class="stack">
            <Known of={answer()} page={props} />
            <div class="projection">
              <OutlookCard
                snapshot={props.live.snapshot()}
                forecast={answer().forecast}
                speech={props.speech}
              />
              <div class="stack">
                <Show when={moves()}>{of => <MovesCard of={of()} speech={props.speech} />}</Show>
              </div>
            </div>
            <Show when={answer().forecast}>
              {forecast => (
                <>
                  <GoalChancesCard
                    team={props.team}
                    goals={answer().goals}
                    forecast={forecast()}
                    speech={props.speech}
                  />
                  <Show when={forecast().parked.length > 0}>
                    <ParkedCard team={props.team} parked={forecast().parked} speech={props.speech} />
                  </Show>
                </>
              )}
            </Show>
            <ReliabilityCard of={answer().backtest} speech={props.speech} />
          </div>
        )}
      </LoadedView>
    </>
  )
}

function Known(props: { of: ProjectionAnswer; page: PageProps }): JSX.Element {
  const gathering = () => gatheringText(props.of.history)
  return (
    <p classList={{ effect: gathering() !== null, sub: gathering() === null }} role="status">
      {gathering() ?? historyText(props.of, props.page.speech)}
      {props.of.rehearsal ? ' A rehearsal: nothing is owed.' : ''}
    </p>
  )
}
