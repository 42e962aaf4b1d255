import { For, type JSX, Show } from 'solid-js'
import type { Payout } from '../../core/model/closed-month.ts'
import type { MonthPage } from '../../core/model/month-page.ts'
import type { Cents } from '../../core/model/units.ts'
import { exactMoneyText, type Speech } from '../../core/snapshot/format.ts'
import { statementPath } from '../route-at.ts'
import { payoutWords } from './payout-words.ts'
import { isClosed } from './state-words.ts'

/** What the month pays, how that came about, and every slice of it with its reason. */
export function PayoutCard(props: { of: MonthPage; speech: Speech }): JSX.Element {
  const money = (amount: Cents) => exactMoneyText(amount, props.speech)
  return (
    <section class="card" aria-label="Payout">
      <h2>Payout</h2>
      <Show
        when={props.of.payout}
        fallback={<p class="sub">What it pays shows once the source has answered.</p>}
      >
        {payout => (
          <>
            <p class="big">{money(payout().payable)}</p>
            <ul class="plain">
              <For each={payoutWords(props.of, payout(), props.speech)}>
                {line => <li class="sub">{line}</li>}
              </For>
            </ul>
            <Show
              when={props.of.withoutPay !== true}
              fallback={
                <p class="sub">
                  Your role does not show what each person gets. A manager can allow it under Settings.
                </p>
              }
            >
              <Slices of={props.of} payout={payout()} money={money} />
            </Show>
          </>
        )}
      </Show>
    </section>
  )
}

function Slices(props: { of: MonthPage; payout: Payout; money(amount: Cents): string }): JSX.Element {
  return (
    <table class="cards">
      <caption class="unseen">Slices</caption>
      <thead>
        <tr>
          <th scope="col">Person</th>
          <th scope="col">Days</th>
          <th scope="col">Why less</th>
          <th scope="col" class="number">
            Slice
          </th>
        </tr>
      </thead>
      <tbody>
        <For each={props.payout.slices}>
          {slice => (
            <tr>
              <th scope="row" data-label="Person">
                <Show when={isClosed(props.of.state)} fallback={slice.name}>
                  <a href={statementPath(props.of.month, slice.person)}>{slice.name}</a>
                </Show>
              </th>
              <td data-label="Days">
                {slice.days} of {slice.ofDays}
              </td>
              <td data-label="Why less">{slice.reasons.join('. ') || '\u2013'}</td>
              <td data-label="Slice" class="number">
                {props.money(slice.amount)}
              </td>
            </tr>
          )}
        </For>
        <tr>
          <th scope="row" data-label="Person">
            Nobody's
          </th>
          <td />
          <td data-label="Why less">open places, part time, caps</td>
          <td data-label="Slice" class="number">
            {props.money(props.payout.remainder)}
          </td>
        </tr>
        <tr class="sum-row">
          <th scope="row" data-label="Person">
            Together
          </th>
          <td />
          <td />
          <td data-label="Slice" class="number">
            {props.money(props.payout.payable)}
          </td>
        </tr>
      </tbody>
    </table>
  )
}
