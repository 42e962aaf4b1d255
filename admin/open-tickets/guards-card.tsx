import type { JSX } from 'solid-js'
import { METRICS } from '../../core/model/metric.ts'
import type { Exact } from '../../core/model/units.ts'
import { countText, percentNumber, type Speech } from '../../core/snapshot/format.ts'
import { exactTime } from '../words/exact-time.ts'
import type { LandminesAnswer } from './landmines-answer.ts'

/** The resolution time now and with everything closed, what next month inherits, and the guard figures. */
export function GuardsCard(props: { of: LandminesAnswer; speech: Speech }): JSX.Element {
  const time = (value: Exact | null) =>
    value === null ? '\u2013' : exactTime(value, 'at most', 0, props.speech)
  const share = (value: Exact | null) =>
    value === null ? '\u2013' : `${percentNumber(value, 'at least', 1, props.speech)}%`
  const facts = (): readonly (readonly [string, string, string])[] => [
    [`${METRICS.mttr.title} now`, time(props.of.now), 'Tickets resolved this month'],
    ['If every open ticket closed now', time(props.of.landmines.allClosed), 'What the month would become'],
    [
      'Carry-over debt',
      time({ num: props.of.landmines.debt, den: 1 }),
      'Active time of open tickets beyond the goal: next month inherits it',
    ],
    [
      'Open over seven days',
      countText(props.of.guards.openOverSevenDays, props.speech),
      'Old tickets are where a good mean hides bad days',
    ],
    ['Reopened', share(props.of.guards.reopenRate), 'Resolved tickets that had been closed before'],
    ['Throughput', share(props.of.guards.throughput), 'Resolved by opened: under 100% the pile grows'],
  ]
  return (
    <section class="card guard-figures" aria-label="Guard figures">
      {facts().map(([title, value, meaning]) => (
        <div>
          <h2>{title}</h2>
          <p class="figure">{value}</p>
          <p class="sub">{meaning}</p>
        </div>
      ))}
    </section>
  )
}
