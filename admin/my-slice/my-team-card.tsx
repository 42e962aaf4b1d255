import { For, type JSX, Show } from 'solid-js'
import { METRICS } from '../../core/model/metric.ts'
import type { MyGoal, MyTeam } from '../../core/model/my-slice.ts'
import { FIGURES } from '../../core/snapshot/figures.ts'
import { exactMoneyText, moneyText, monthText, type Speech } from '../../core/snapshot/format.ts'
import { targetWords } from '../../core/snapshot/target-words.ts'
import { valueWords } from '../../core/snapshot/value-words.ts'
import { Said } from '../said.tsx'
import { momentText } from '../words/moment-text.ts'
import { ofPayText } from './of-pay-text.ts'

/** The running month of one team for one person: the slice now, and what each goal is worth to them. */
export function MyTeamCard(props: { of: MyTeam; speech: Speech }): JSX.Element {
  const month = () => monthText(props.of.month, props.speech)
  return (
    <section class="card" aria-label={props.of.team.name}>
      <h2>{props.of.team.name}</h2>
      <Show
        when={props.of.slice}
        fallback={<p class="sub">Your slice shows once the source has answered.</p>}
      >
        {slice => (
          <>
            <p class="sub">
              {props.of.stale ? 'As things stood' : `If ${month()} ended now`}
              {props.of.rehearsal ? ' (a rehearsal: nothing is owed)' : ''}
            </p>
            <p class="big">{exactMoneyText(slice().amount, props.speech)}</p>
            <Show when={ofPayText(props.of.ofPay, props.speech)}>{text => <p class="sub">{text()}</p>}</Show>
            <Show when={props.of.onTrack !== null && props.of.onTrack}>
              {amount => <p>On track for: {moneyText(amount(), props.speech)}</p>}
            </Show>
            <Show when={props.of.all !== null && props.of.all}>
              {all => <p>With every goal met: {exactMoneyText(all(), props.speech)}</p>}
            </Show>
            <For each={slice().reasons}>{reason => <p class="sub">{reason}.</p>}</For>
          </>
        )}
      </Show>
      <ul class="plain my-goals">
        <For each={props.of.goals}>
          {goal => <GoalLine of={goal} stale={props.of.stale} speech={props.speech} />}
        </For>
      </ul>
      <Show when={props.of.asOf}>
        {asOf => (
          <p classList={{ sub: !props.of.stale, effect: props.of.stale }} role="status">
            Numbers as of {momentText(asOf(), props.speech)}.
            {props.of.stale ? ' The source is not answering, so goals are not judged.' : ''}
          </p>
        )}
      </Show>
    </section>
  )
}

function GoalLine(props: { of: MyGoal; stale: boolean; speech: Speech }): JSX.Element {
  const goal = () => props.of.goal
  const verdict = () => (props.stale ? 'not-known' : props.of.verdict)
  const value = () =>
    props.of.value === null
      ? '\u2013'
      : valueWords(goal().metric, props.of.value, goal().comparator, props.speech)
  const worth = () =>
    goal().mode?.kind === 'gate'
      ? 'A gate: unless it holds, nothing is paid.'
      : `Worth ${exactMoneyText(props.of.worth, props.speech)} to you.`
  return (
    <li>
      <div class="my-goal-head">
        <b>{METRICS[goal().metric].title}</b>
        <span class={`verdict ${verdict()}`}>
          <Said pieces={FIGURES['metrics[].verdict'].show(verdict(), props.speech)} />
        </span>
      </div>
      <p>
        {value()}, goal {goal().comparator}{' '}
        {targetWords(goal().metric, goal().target, goal().comparator, props.speech)}.
      </p>
      <p class="sub">{worth()}</p>
    </li>
  )
}
