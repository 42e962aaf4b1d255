import { For, type JSX, Show } from 'solid-js'
import type { Explanation } from '../../core/model/explanation.ts'
import { METRICS } from '../../core/model/metric.ts'
import type { ExclusionReason } from '../../core/model/value.ts'
import { countText, type Speech } from '../../core/snapshot/format.ts'
import { valueWords } from '../../core/snapshot/value-words.ts'
import { exactTime } from '../words/exact-time.ts'
import { thingsText } from './counted-things.ts'
import { REASONS } from './reason-words.ts'

/** What was counted beside the number itself, and what was left out with its reason. */
export function EvidenceCard(props: { readonly of: Explanation; readonly speech: Speech }): JSX.Element {
  const evidence = () => props.of.evidence
  const count = (value: number) => countText(value, props.speech)
  const time = (millis: number) => exactTime({ num: millis, den: 1 }, 'above', 0, props.speech)
  const reasons = () =>
    (Object.keys(REASONS) as ExclusionReason[])
      .map(reason => ({ reason, count: evidence().excluded[reason] ?? 0 }))
      .filter(each => each.count > 0)
  return (
    <section class="card" aria-label="Evidence">
      <h2>Evidence</h2>
      <dl class="facts">
        <Fact title="Counted">{thingsText(props.of, evidence().counted, props.speech)}</Fact>
        <Show when={props.of.metric === 'csat'}>
          <Fact title="Answers">
            {count(evidence().positive)} happy, {count(evidence().neutral)} neutral,{' '}
            {count(evidence().negative)} unhappy
          </Fact>
        </Show>
        <Show when={props.of.metric.startsWith('sla')}>
          <Fact title="Pending">{count(evidence().pending)} not decided yet, so not counted</Fact>
        </Show>
        <Show when={evidence().things === 'weeks'}>
          <Fact title="Pending">{count(evidence().pending)} not over yet, so not counted</Fact>
        </Show>
        <Show when={props.of.countBack}>
          {days => (
            <Fact title="Counted back">
              {valueWords('receivablesDays', days(), 'at most', props.speech)}: month by month, not by the
              mean of 90 days
            </Fact>
          )}
        </Show>
        <Show when={METRICS[props.of.metric].unit === 'time'}>
          <Show when={evidence().median !== null}>
            <Fact title="Median">{time(evidence().median ?? 0)}: half of the tickets took no longer</Fact>
          </Show>
          <Fact title="No time at all">
            {count(evidence().zero)} {evidence().zero === 1 ? 'ticket' : 'tickets'} with nothing inside
            opening hours
          </Fact>
          <Show when={evidence().largest.length > 0}>
            <Fact title="Largest">
              <ul class="plain">
                <For each={evidence().largest}>
                  {({ ticket, time: active }) => (
                    <li>
                      #{ticket}, {time(active)}
                    </li>
                  )}
                </For>
              </ul>
            </Fact>
          </Show>
        </Show>
      </dl>
      <h2>Left out</h2>
      <Show when={reasons().length > 0} fallback={<p class="sub">Nothing is left out.</p>}>
        <ul class="plain reasons">
          <For each={reasons()}>
            {each => (
              <li>
                <b>
                  {count(each.count)} {REASONS[each.reason].title.toLowerCase()}
                </b>
                <span class="sub">{REASONS[each.reason].meaning}</span>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </section>
  )
}

function Fact(props: { readonly title: string; readonly children: JSX.Element }): JSX.Element {
  return (
    <div>
      <dt>{props.title}</dt>
      <dd>{props.children}</dd>
    </div>
  )
}
