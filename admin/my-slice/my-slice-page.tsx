import { createSignal, For, type JSX, onMount, Show } from 'solid-js'
import type { MySlice, MyStatement } from '../../core/model/my-slice.ts'
import { exactMoneyText, type Speech } from '../../core/snapshot/format.ts'
import { monthYear } from '../../core/snapshot/month-year.ts'
import { fetchAnswer } from '../fetch-answer.ts'
import { Sections } from '../print/sections.tsx'
import { MyTeamCard } from './my-team-card.tsx'
import { tokenIn } from './token-in.ts'

const NO_LINK = 'This link does not work any more. Ask your manager for a new one.'

type State =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly sentence: string }
  | { readonly kind: 'ready'; readonly value: MySlice }

/** One person's own page, for a telephone: what the month is worth to them, and what the closed ones paid. No sign-in. */
export function MySlicePage(props: { hash: string }): JSX.Element {
  const [state, setState] = createSignal<State>({ kind: 'loading' })
  async function load(): Promise<void> {
    const token = tokenIn(props.hash)
    if (token === null) return void setState({ kind: 'failed', sentence: NO_LINK })
    const told = await fetchAnswer<MySlice>(`/api/v1/my-slice?${new URLSearchParams({ key: token })}`)
    if (told.kind === 'done') setState({ kind: 'ready', value: told.value })
    else setState({ kind: 'failed', sentence: told.kind === 'failed' ? told.sentence : NO_LINK })
  }
  onMount(() => {
    document.title = 'My slice - Poolboard'
    void load()
  })
  const failed = () => {
    const now = state()
    return now.kind === 'failed' ? now.sentence : null
  }
  const ready = () => {
    const now = state()
    return now.kind === 'ready' ? now.value : null
  }
  return (
    <main class="my-slice">
      <Show when={state().kind === 'loading'}>
        <p class="sub" role="status">
          Loading your slice.
        </p>
      </Show>
      <Show when={failed()}>
        {sentence => (
          <section class="card" role="alert">
            <p>{sentence()}</p>
            <div class="bar">
              <button type="button" class="quiet" onClick={load}>
                Try again
              </button>
            </div>
          </section>
        )}
      </Show>
      <Show when={ready()}>{slice => <Mine of={slice()} onAgain={load} />}</Show>
    </main>
  )
}

function Mine(props: { of: MySlice; onAgain(): void }): JSX.Element {
  const speech = (currency: string): Speech => ({
    ...{ locale: props.of.locale, currency, now: props.of.now },
    // The telephone's own: it is where the reader is.
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  })
  return (
    <>
      <h1>{props.of.name}</h1>
      <For each={props.of.teams} fallback={<p class="card sub">You have no part in a pool this month.</p>}>
        {team => <MyTeamCard of={team} speech={speech(team.currency)} />}
      </For>
      <Show when={props.of.statements.length > 0}>
        <section class="card" aria-label="Closed months">
          <h2>Closed months</h2>
          <For each={props.of.statements}>{each => <Paid of={each} speech={speech(each.currency)} />}</For>
        </section>
      </Show>
      <div class="bar">
        <button type="button" class="quiet small" onClick={() => props.onAgain()}>
          Read again
        </button>
        <span class="sub">Only you and your managers see this.</span>
      </div>
    </>
  )
}

function Paid(props: { of: MyStatement; speech: Speech }): JSX.Element {
  return (
    <details class="paid">
      <summary>
        {monthYear(props.of.month, props.speech)}, {props.of.team.name}{' '}
        <b>{exactMoneyText(props.of.total, props.speech)}</b>
      </summary>
      <Show when={props.of.rehearsal}>
        <p class="sub">A rehearsal: nothing was owed for it.</p>
      </Show>
      <Sections of={props.of.sections} />
    </details>
  )
}
