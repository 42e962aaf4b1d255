import { Index, type JSX, Show } from 'solid-js'
import type { GoalForecast, MonthForecast } from '../../core/model/forecast.ts'
import { METRICS } from '../../core/model/metric.ts'
import { countText, type Speech } from '../../core/snapshot/format.ts'
import { targetWords } from '../../core/snapshot/target-words.ts'
import { valueWords } from '../../core/snapshot/value-words.ts'
import { explainPath } from '../route-at.ts'
import { chanceText } from './chance-text.ts'
import type { ProjectionGoal } from './projection-answer.ts'

interface GoalChancesCardProps {
  readonly team: string
  readonly goals: readonly ProjectionGoal[]
  readonly forecast: MonthForecast
  readonly speech: Speech
}

/** Each goal: where it stands, the chance that it holds at the month's end, what is still to come, and what says so. */
export function GoalChancesCard(props: GoalChancesCardProps): JSX.Element {
  return (
    <section class="card" aria-label="Each goal">
      <h2>Each goal</h2>
      <table class="cards">
        <thead>
          <tr>
            <th scope="col">Goal</th>
            <th scope="col">So far</th>
            <th scope="col">Chance</th>
            <th scope="col">To come</th>
            <th scope="col">Made of</th>
          </tr>
        </thead>
        <tbody>
          <Index each={props.goals}>
            {goal => (
              <GoalRow
                team={props.team}
                of={goal()}
                forecast={props.forecast.goals[goal().metric] ?? null}
                off={props.forecast.off.find(({ metric }) => metric === goal().metric)?.reason ?? null}
                speech={props.speech}
              />
            )}
          </Index>
        </tbody>
      </table>
    </section>
  )
}

interface GoalRowProps {
  readonly team: string
  readonly of: ProjectionGoal
  readonly forecast: GoalForecast | null
  /** Why its forecast is off, or null. */
  readonly off: string | null
  readonly speech: Speech
}

function GoalRow(props: GoalRowProps): JSX.Element {
  const chance = () => props.forecast?.chance ?? null
  const counted = () => METRICS[props.of.metric].counted
  return (
    <tr>
      <th scope="row" data-label="Goal">
        <a href={explainPath(props.team, props.of.metric)}>{METRICS[props.of.metric].title}</a>
        <small>
          {props.of.comparator}{' '}
          {targetWords(props.of.metric, props.of.target, props.of.comparator, props.speech)}
        </small>
      </th>
      <td data-label="So far">
        {props.of.value === null
          ? '\u2013'
          : valueWords(props.of.metric, props.of.value, props.of.comparator, props.speech)}
        <small>
          {countText(props.of.counted, props.speech)} {counted()}
        </small>
      </td>
      <td data-label="Chance" class="chance">
        <Show when={chance() !== null} fallback={props.off === null ? '\u2013' : 'off'}>
          {chanceText(chance() ?? 0, props.speech)}
        </Show>
      </td>
      <td data-label="To come">{toComeText(props.forecast, counted(), props.speech)}</td>
      <td data-label="Made of" class="made-of">
        <Show when={props.off} fallback={props.forecast?.note}>
          {reason => <span class="off">Forecast off. {reason()}</span>}
        </Show>
      </td>
    </tr>
  )
}

function toComeText(forecast: GoalForecast | null, counted: string, speech: Speech): string {
  const expected = forecast?.expected ?? null
  return expected === null ? '\u2013' : `about ${countText(Math.round(expected), speech)} ${counted}`
}
