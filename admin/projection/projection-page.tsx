import { createEffect, type JSX, on, onCleanup, Show } from 'solid-js'
import { monthText } from '../../core/snapshot/format.ts'
import { teamPath } from '../api.ts'
import { createLoaded, type Loaded } from '../loaded/create-loaded.ts'
import { LoadedView } from '../loaded/loaded-view.tsx'
import type { LandminesAnswer } from '../open-tickets/landmines-answer.ts'
import type { PageProps } from '../pages.ts'
import { GoalChancesCard } from './goal-chances-card.tsx'
import { gatheringText, historyText } from './history-text.ts'
import { LandminesCard } from './landmines-card.tsx'
import { MovesCard } from './moves-card.tsx'
import { OutlookCard } from './outlook-card.tsx'
import { ParkedCard } from './parked-card.tsx'
import type { OutlookAnswer, ProjectionAnswer } from './projection-answer.ts'
import { ReliabilityCard } from './reliability-card.tsx'
import { WallCard } from './wall-card.tsx'
import { WhatIfCard } from './what-if-card.tsx'

/** How often the progress is asked for while past months are gathered, in milliseconds. */
const GATHERING = 2000

/** How the running month can end, for leads: what the wall says with everything behind it. */
export function ProjectionPage(props: PageProps): JSX.Element {
  const loaded = createLoaded<ProjectionAnswer>(props.ask, () => teamPath(props.team, 'projection'))
  const outlook = createLoaded<OutlookAnswer>(props.ask, () => teamPath(props.team, 'outlook'))
  const mines = createLoaded<LandminesAnswer>(props.ask, () => teamPath(props.team, 'landmines'))
  const load = () => void Promise.all([loaded.load(), outlook.load(), mines.load()])
  createEffect(on(() => props.live.snapshot()?.v, load, { defer: true }))
  createEffect(() => {
    const state = loaded.state()
    if (state.kind !== 'ready' || state.isOld || gatheringText(state.value.history) === null) return
    const timer = setTimeout(load, GATHERING)
    onCleanup(() => clearTimeout(timer))
  })
  return (
    <>
      <h1>Projection</h1>
      <p class="sub">
        How {monthText(props.month, props.speech)} can end, from what is known now and the months before it.
      </p>
      <LoadedView of={loaded} what="the projection">
        {answer => (
          <div class="stack">
            <div class="projection">
              <Show when={props.live.snapshot()}>
                {snapshot => <WallCard of={snapshot()} speech={props.speech} />}
              </Show>
              <div class="stack">
                <WhatIfCard of={answer()} speech={props.speech} />
                <Show when={shown(mines)}>{of => <LandminesCard of={of()} speech={props.speech} />}</Show>
                <Show when={shown(outlook)}>{of => <MovesCard of={of()} speech={props.speech} />}</Show>
              </div>
              <OutlookCard
                forecast={answer().forecast}
                known={<Known of={answer()} page={props} />}
                speech={props.speech}
              />
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

/** Null where it could not be read: without it the page is still worth reading. */
function shown<T>(loaded: Loaded<T>): T | null {
  const state = loaded.state()
  return state.kind === 'ready' ? state.value : null
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
