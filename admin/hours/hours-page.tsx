import { type Accessor, type JSX, Show } from 'solid-js'
import { teamPath } from '../api.ts'
import { createLoaded } from '../loaded/create-loaded.ts'
import { LoadedView } from '../loaded/loaded-view.tsx'
import type { PageProps } from '../pages.ts'
import { HoursForm } from './hours-form.tsx'
import type { ScheduleAnswer } from './schedule-answer.ts'

/** When the team works and what it promises. */
export function HoursPage(props: PageProps): JSX.Element {
  const loaded = createLoaded<ScheduleAnswer>(props.ask, () => teamPath(props.team, 'schedule'))
  return (
    <>
      <h1>Hours and SLA</h1>
      <LoadedView of={loaded} what="the hours">
        {answer => <Hours page={props} answer={answer} onSaved={loaded.load} />}
      </LoadedView>
    </>
  )
}

function Hours(props: { page: PageProps; answer: Accessor<ScheduleAnswer>; onSaved(): void }): JSX.Element {
  return (
    <>
      <p class="sub">All times are of {props.answer().zone.replaceAll('_', ' ')}.</p>
      {/* Keyed: what was saved begins a form of its own. */}
      <Show when={props.answer()} keyed>
        {answer => <HoursForm page={props.page} answer={answer} onSaved={props.onSaved} />}
      </Show>
    </>
  )
}
