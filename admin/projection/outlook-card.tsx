import { For, type JSX, Show } from 'solid-js'
import { wholeUnits } from '../../core/bonus/whole-units.ts'
import type { MonthForecast } from '../../core/model/forecast.ts'
import { moneyText, type Speech } from '../../core/snapshot/format.ts'
import { chanceText } from './chance-text.ts'

interface OutlookCardProps {
  readonly forecast: MonthForecast | null
  /** What it rests on. */
  readonly known: JSX.Element
  readonly speech: Speech
}

/** How the month may end: every payout with its exact chance, and the average. */
export function OutlookCard(props: OutlookCardProps): JSX.Element {
  return (
    <section class="card outlook" aria-label="How the month may end">
      <h2>How the month may end</h2>
      {props.known}
      <Show
        when={props.forecast?.outcomes}
        fallback={<p role="status">{withoutText(props.forecast?.without ?? null)}</p>}
      >
        {outcomes => (
          <>
            <table class="ladder">
              <thead>
                <tr>
                  <th scope="col">Payout</th>
                  <th scope="col" class="number">
                    Chance
                  </th>
                  <th scope="col" class="number">
                    On the wall
                  </th>
                </tr>
              </thead>
              <tbody>
                <For each={outcomes()}>
                  {rung => (
                    <tr classList={{ now: rung.now }}>
                      <th scope="row">
                        {rung.amount === 0 ? 'Nothing' : moneyText(rung.amount, props.speech)}
                        <Show when={rung.now}>
                          <small>if it ended now</small>
                        </Show>
                      </th>
                      <td class="number">{chanceText(rung.chance, props.speech)}</td>
                      <td class="number">{stepText(props.forecast, rung.amount)}</td>
                    </tr>
                  )}
                </For>
              </tbody>
            </table>
            <Show when={props.forecast?.expected != null && props.forecast.expected}>
              {expected => (
                <p>
                  On average <b>{moneyText(wholeUnits(expected()), props.speech)}</b>.{' '}
                  <span class="sub">An average is never paid, so the wall does not show it.</span>
                </p>
              )}
            </Show>
          </>
        )}
      </Show>
    </section>
  )
}

/** The step that the wall shows for a payout; a dash where it stands under another or is not shown. */
function stepText(forecast: MonthForecast | null, amount: number): string {
  const row = forecast?.rows.find(each => each.amount === amount)
  return row ? `${row.percent}%` : '\u2013'
}

function withoutText(without: MonthForecast['without']): string {
  if (without === 'history') return 'No forecast yet: it takes three ended months in a row.'
  if (without === 'off') return "The forecast is off: no goal's was better than its value of now."
  return 'The forecast shows once the source has answered.'
}
