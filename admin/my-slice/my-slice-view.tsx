import { For, type JSX, Show } from 'solid-js'
import type { MySlice, MyStatement } from '../../core/model/my-slice.ts'
import { exactMoneyText, type Speech } from '../../core/snapshot/format.ts'
import { monthYear } from '../../core/snapshot/month-year.ts'
import { CompanyLine } from '../print/company-line.tsx'
import { Sections } from '../print/sections.tsx'
import { MyTeamCard } from './my-team-card.tsx'

/** What the running month is worth to one person, and what the closed ones paid. */
export function MySliceView(props: { of: MySlice; onAgain(): void }): JSX.Element {
  const speech = (currency: string, zone = 'UTC'): Speech => ({
    ...{ locale: props.of.locale, currency, zone, now: props.of.now },
  })
  return (
    <>
      <CompanyLine name={props.of.company} />
      <h1>{props.of.name}</h1>
      <For each={props.of.teams} fallback={<p class="card sub">You have no part in a pool this month.</p>}>
        {team => <MyTeamCard of={team} speech={speech(team.currency, team.zone)} />}
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
