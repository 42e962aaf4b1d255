import { createMemo, Match, onMount, Show, Switch } from 'solid-js'
import { monthText, type Speech } from '../../core/snapshot/format.ts'
import { planApi } from '../api.ts'
import { notify } from '../notices.tsx'
import type { PageProps } from '../pages.ts'
import { createDesk, type DeskControls } from './create-desk.ts'
import { ruling } from './desk.ts'
import { GoalsForm } from './goals-form.tsx'
import { SoFar } from './so-far.tsx'
import { stateSentence } from './state-sentence.ts'

/** Goals and plan: what is counted, what it takes and what it pays. */
export function GoalsPage(props: PageProps) {
  const controls = createDesk(props.team, planApi(props.ask), localStorage)
  onMount(() => controls.load())
  props.live.onRevision(async revision => {
    if (await controls.hear(revision)) notify('Somebody saved other goals. They are shown here now.')
  })
  return <GoalsView controls={controls} live={props.live} />
}

/** The page over its controls. */
export function GoalsView(props: { controls: DeskControls; live: PageProps['live'] }) {
  const state = () => props.controls.state()
  return (
    <>
      <h1>Goals and plan</h1>
      <Switch>
        <Match when={state().kind === 'loading'}>
          <p class="sub" role="status">
            Loading the plan.
          </p>
        </Match>
        <Match when={failure(state())}>
          {sentence => (
            <section class="card" role="alert">
              <p>{sentence()}</p>
              <div class="bar">
                <button type="button" onClick={() => props.controls.load()}>
                  Try again
                </button>
              </div>
            </section>
          )}
        </Match>
        <Match when={state().kind === 'ready'}>
          <Ready controls={props.controls} live={props.live} />
        </Match>
      </Switch>
    </>
  )
}

function Ready(props: { controls: DeskControls; live: PageProps['live'] }) {
  const plan = () => props.controls.desk().plan
  const speech = createMemo((): Speech => {
    const { locale, team } = plan()
    return {
      locale,
      currency: plan().plan.currency,
      zone: team.zone,
      now: props.live.now() ?? (0 as Speech['now']),
    }
  })
  const month = () => monthText(plan().month, speech())
  return (
    <>
      <p class="sub">{stateSentence(ruling(plan()), month(), speech())}</p>
      <div class="columns">
        <GoalsForm controls={props.controls} live={props.live} speech={speech()} month={month()} />
        <Show when={props.live.snapshot()} fallback={<p class="card sub">No numbers from the server yet.</p>}>
          {snapshot => (
            <SoFar
              controls={props.controls}
              snapshot={snapshot()}
              connected={props.live.connected()}
              speech={speech()}
              month={month()}
            />
          )}
        </Show>
      </div>
    </>
  )
}

function failure(state: ReturnType<DeskControls['state']>): string | null {
  return state.kind === 'failed' ? state.sentence : null
}
