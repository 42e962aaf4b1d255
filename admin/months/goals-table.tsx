import { For, type JSX } from 'solid-js'
import { METRICS } from '../../core/model/metric.ts'
import type { MonthGoal, MonthPage } from '../../core/model/month-page.ts'
import type { BasisPoints } from '../../core/model/units.ts'
import { countText, exactMoneyText, type Speech } from '../../core/snapshot/format.ts'
import { targetWords } from '../../core/snapshot/target-words.ts'
import { valueWords } from '../../core/snapshot/value-words.ts'
import { FIELD_FORMS } from '../fields/field-forms.ts'

/** Each goal of a month: what was asked, what was measured, and what it paid. */
export function GoalsTable(props: { of: MonthPage; speech: Speech }): JSX.Element {
  const pay = ({ goal }: MonthGoal) =>
    props.of.payout?.goals.find(({ metric }) => metric === goal.metric) ?? null
  const score = (each: MonthGoal) => {
    const told = pay(each)?.score ?? null
    if (each.goal.mode?.kind === 'gate') return 'gate'
    if (told === null) return 'left out'
    return FIELD_FORMS.rate.show(Math.floor(told.num / told.den) as BasisPoints, props.speech)
  }
  const amount = (each: MonthGoal) => {
    const told = pay(each)
    return told === null ? '\u2013' : exactMoneyText(told.amount, props.speech)
  }
  return (
    <table class="cards">
      <thead>
        <tr>
          <th scope="col">Goal</th>
          <th scope="col">Measured</th>
          <th scope="col">Verdict</th>
          <th scope="col">Earned</th>
          <th scope="col" class="number">
            Paid
          </th>
        </tr>
      </thead>
      <tbody>
        <For each={props.of.goals}>
          {each => (
            <tr>
              <th scope="row" data-label="Goal">
                {METRICS[each.goal.metric].title}
                <small>
                  {each.goal.comparator}{' '}
                  {targetWords(each.goal.metric, each.goal.target, each.goal.comparator, props.speech)}
                </small>
              </th>
              <td data-label="Measured">
                {each.value === null
                  ? '\u2013'
                  : valueWords(each.goal.metric, each.value, each.goal.comparator, props.speech)}
                <small>
                  {countText(each.counted, props.speech)} {METRICS[each.goal.metric].counted}
                </small>
              </td>
              <td data-label="Verdict">{each.met === null ? 'Not judged' : each.met ? 'Met' : 'Missed'}</td>
              <td data-label="Earned">{score(each)}</td>
              <td data-label="Paid" class="number">
                {amount(each)}
              </td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  )
}
