import { Index, type JSX } from 'solid-js'
import type { MonthForecast } from '../../core/model/forecast.ts'
import type { Speech } from '../../core/snapshot/format.ts'
import { exclusionLink } from '../exclusions/exclusion-link.ts'
import { explainPath, pagePath } from '../route-at.ts'
import { exactTime } from '../words/exact-time.ts'

/** Open tickets too old to be foreseen: the forecast leaves them out, and a person should look at them. */
export function ParkedCard(props: {
  readonly team: string
  readonly parked: MonthForecast['parked']
  readonly speech: Speech
}): JSX.Element {
  return (
    <section class="card" aria-label="Parked tickets">
      <h2>Parked tickets</h2>
      <p class="sub">
        Older than 99 of 100 tickets of the last three months became. The forecast leaves them out; closed
        this month, each still counts in the <a href={explainPath(props.team, 'mttr')}>resolution time</a>.
        See them with all <a href={pagePath('open-tickets')}>open tickets</a>.
      </p>
      <ul class="plain parked">
        <Index each={props.parked}>
          {ticket => (
            <li>
              <b>#{ticket().id}</b>
              <span>{exactTime({ num: ticket().age, den: 1 }, 'above', 0, props.speech)} of active time</span>
              <a href={exclusionLink('ticket', ticket().id)}>
                Leave out<span class="unseen"> #{ticket().id}</span>
              </a>
            </li>
          )}
        </Index>
      </ul>
    </section>
  )
}
