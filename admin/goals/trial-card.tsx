import { createSignal, For, type JSX, Match, Show, Switch } from 'solid-js'
import { wholeUnits } from '../../core/bonus/whole-units.ts'
import { METRICS } from '../../core/model/metric.ts'
import type { SimulatedMonth } from '../../core/projection/simulate.ts'
import { moneyText, type Speech } from '../../core/snapshot/format.ts'
import { listed } from '../../core/snapshot/listed.ts'
import { monthYear } from '../../core/snapshot/month-year.ts'
import type { Trial, TrialState } from './create-trial.ts'
import type { TrialAnswer } from './trial-answer.ts'
import { shareText, spanText, trialNotes } from './trial-text.ts'

/** The plan on the last twelve months before it is saved: what each would have paid, and what that says about it. */
export function TrialCard(props: { readonly of: Trial; readonly speech: Speech }): JSX.Element {
  const state = () => props.of.state()
  return (
    <Switch>
      <Match when={failure(state())}>
        {sentence => (
          <section class="card" role="alert">
            <p>The plan could not be tried on past months. {sentence()}</p>
            <div class="bar">
              <button type="button" class="quiet small" onClick={() => props.of.again()}>
                Try again
              </button>
            </div>
          </section>
        )}
      </Match>
      <Match when={tried(state())}>
        {ready => (
          <aside class="card so-far trial" aria-labelledby="trial" aria-busy={ready().isOld}>
            <Tried of={ready().value} speech={props.speech} />
          </aside>
        )}
      </Match>
    </Switch>
  )
}

const failure = (state: TrialState) => (state.kind === 'failed' ? state.sentence : null)

/** Nothing is shown before any month is known or on its way. */
function tried(state: TrialState) {
  if (state.kind !== 'ready') return null
  const { version, history } = state.value
  return version.months.length > 0 || history.done < history.of ? state : null
}

const FEW = 4

function Tried(props: { of: TrialAnswer; speech: Speech }): JSX.Element {
  const [isWhole, setWhole] = createSignal(false)
  const plan = () => props.of.version
  const newest = () => [...plan().months].reverse()
  const shown = () => (isWhole() ? newest() : newest().slice(0, FEW))
  const savedOf = (month: string) => props.of.other?.months.find(each => each.month === month) ?? null
  const name = () => (props.of.other === null ? 'This plan' : 'This draft')
  return (
    <>
      <h2 id="trial">
        {name()}, {spanText(Math.max(2, plan().months.length)).replace('the ', '')}
      </h2>
      <Show when={props.of.history.done < props.of.history.of}>
        <p class="sub" role="status">
          {props.of.history.done} of {props.of.history.of} months read from the source.
        </p>
      </Show>
      <Show when={plan().months.length > 0}>
        <p class="big">{moneyText(wholeUnits(plan().total), props.speech)}</p>
        <p class="sub">{shareText(plan(), props.speech)}</p>
        <table>
          <thead>
            <tr>
              <th scope="col">Month</th>
              <th scope="col">Goals met</th>
              <th scope="col">Would pay</th>
            </tr>
          </thead>
          <tbody>
            <For each={shown()}>
              {month => <MonthRow of={month} saved={savedOf(month.month)} speech={props.speech} />}
            </For>
          </tbody>
        </table>
        <Show when={plan().months.length > FEW}>
          <div class="bar">
            <button
              type="button"
              class="quiet small"
              aria-expanded={isWhole()}
              onClick={() => setWhole(!isWhole())}
            >
              {isWhole() ? `The last ${FEW} months only` : `All ${plan().months.length} months`}
            </button>
          </div>
        </Show>
        <ul class="plain notes">
          <For each={trialNotes(plan(), props.speech)}>{note => <li>{note}</li>}</For>
        </ul>
      </Show>
    </>
  )
}

function MonthRow(props: { of: SimulatedMonth; saved: SimulatedMonth | null; speech: Speech }): JSX.Element {
  const money = ({ pays }: SimulatedMonth) => moneyText(wholeUnits(pays), props.speech)
  const lacks = () => listed(props.of.lacks.map(metric => METRICS[metric].title))
  return (
    <tr>
      <th scope="row">{monthYear(props.of.month, props.speech)}</th>
      <td>
        {props.of.met} of {props.of.of}
        <Show when={props.of.lacks.length > 0}>
          <small>no value: {lacks()}</small>
        </Show>
      </td>
      <td>
        {money(props.of)}
        <Show when={props.saved !== null && money(props.saved) !== money(props.of) && props.saved}>
          {saved => <small>as saved {money(saved())}</small>}
        </Show>
      </td>
    </tr>
  )
}
