import { createMemo, Match, onMount, Show, Switch } from 'solid-js'
import type { Stake } from '../../core/bonus/stake.ts'
import type { MonthPage } from '../../core/model/month-page.ts'
import { monthText, type Speech } from '../../core/snapshot/format.ts'
import { planApi, teamPath } from '../api.ts'
import { createQuietAsk } from '../create-ask.ts'
import { createLoaded } from '../loaded/create-loaded.ts'
import { mayDo } from '../may-do.ts'
import { notify } from '../notices.tsx'
import type { PageProps } from '../pages.ts'
import { createDesk, type DeskControls } from './create-desk.ts'
import { createTrial, type Trial } from './create-trial.ts'
import { GoalsForm } from './goals-form.tsx'
import { SoFar } from './so-far.tsx'
import { stateSentence } from './state-sentence.ts'
import { TrialCard } from './trial-card.tsx'
import { VersionsCard } from './versions-card.tsx'

const SIGNED_OUT = 'Sign in again to see what this draft would have paid.'

/** Goals and plan: what is counted, what it takes and what it pays. */
export function GoalsPage(props: PageProps) {
  const controls = createDesk(props.team, planApi(props.ask), sessionStorage)
  onMount(() => controls.load())
  props.live.onRevision(async revision => {
    if (await controls.hear(revision)) notify('Somebody saved other goals. They are shown here now.')
  })
  // Revenue, carry and full shares of the running month: its pool rests on them, the plan only says how.
  const month = createLoaded<MonthPage>(props.ask, () => teamPath(props.team, `months/${props.month}`))
  const known = createMemo(() => {
    const state = month.state()
    return state.kind === 'ready' ? knownStake(state.value) : {}
  })
  const trial = createTrial(props.team, createQuietAsk(SIGNED_OUT), controls)
  const maySave = mayDo(props.user, 'PUT /teams/:team/plan')
  return <GoalsView controls={controls} live={props.live} known={known()} trial={trial} maySave={maySave} />
}

interface GoalsViewProps {
  readonly controls: DeskControls
  readonly live: PageProps['live']
  readonly known?: Partial<Stake>
  /** The plan tried on ended months. */
  readonly trial?: Trial
  /** Absent: yes. Who may not save can still try a draft. */
  readonly maySave?: boolean
}

function knownStake({ revenue, payout }: MonthPage): Partial<Stake> {
  // Without lines the revenue is the plan's own figure, which is being edited here.
  const amount = revenue.lines.length > 0 ? { revenue: revenue.amount } : {}
  return payout ? { ...amount, fullShares: payout.fullShares, carried: payout.carried } : amount
}

/** The page over its controls. */
export function GoalsView(props: GoalsViewProps) {
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
          <Ready
            controls={props.controls}
            live={props.live}
            known={props.known ?? {}}
            trial={props.trial ?? UNTRIED}
            maySave={props.maySave ?? true}
          />
        </Match>
      </Switch>
    </>
  )
}

const UNTRIED: Trial = { state: () => ({ kind: 'none' }), again: () => {} }

function Ready(props: Required<GoalsViewProps>) {
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
      <p class="sub">{stateSentence(plan(), speech(), props.maySave)}</p>
      <div class="columns">
        <GoalsForm
          controls={props.controls}
          live={props.live}
          speech={speech()}
          month={month()}
          known={props.known}
          trial={props.trial.state()}
          maySave={props.maySave}
        />
        <div class="stack beside">
          <Show
            when={props.live.snapshot()}
            fallback={<p class="card sub">No numbers from the server yet.</p>}
          >
            {snapshot => (
              <SoFar
                controls={props.controls}
                snapshot={snapshot()}
                connected={props.live.connected()}
                speech={speech()}
                month={month()}
                known={props.known}
              />
            )}
          </Show>
          <TrialCard of={props.trial} speech={speech()} />
          <VersionsCard plan={plan()} speech={speech()} />
        </div>
      </div>
    </>
  )
}

function failure(state: ReturnType<DeskControls['state']>): string | null {
  return state.kind === 'failed' ? state.sentence : null
}
