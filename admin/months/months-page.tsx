import { For, type JSX, Show } from 'solid-js'
import type { DamagedMonth } from '../../core/model/kept-month.ts'
import type { MonthLine } from '../../core/model/month-page.ts'
import { maySeePay } from '../../core/model/user.ts'
import { exactMoneyText } from '../../core/snapshot/format.ts'
import { monthYear } from '../../core/snapshot/month-year.ts'
import { teamPath } from '../api.ts'
import { createLoaded } from '../loaded/create-loaded.ts'
import { LoadedView } from '../loaded/loaded-view.tsx'
import type { PageProps } from '../pages.ts'
import { monthPath } from '../route-at.ts'
import { AdjustmentsCard } from './adjustments-card.tsx'
import { isClosed, STATES } from './state-words.ts'

export interface MonthsAnswer {
  readonly months: readonly MonthLine[]
  readonly damaged: readonly Pick<DamagedMonth, 'file' | 'month' | 'reason'>[]
}

/** Every month of the team: what it pays, whether it is final, and corrections of final ones. */
export function MonthsPage(props: PageProps): JSX.Element {
  const loaded = createLoaded<MonthsAnswer>(props.ask, () => teamPath(props.team, 'months'))
  return (
    <>
      <h1>Months and payouts</h1>
      <p class="sub">
        A month that is closed is final. What turns out wrong later is put right in a later month.
      </p>
      <LoadedView of={loaded} what="the months">
        {answer => (
          <div class="stack">
            <For each={answer().damaged}>
              {({ file, month, reason }) => (
                <p class="field-problem card" role="alert">
                  The file of {monthYear(month, props.speech)}, {file}, is damaged: {reason}. Put it back from
                  a backup. Nothing overwrites it.
                </p>
              )}
            </For>
            <section class="card" aria-label="Months">
              <MonthsTable months={answer().months} speech={props.speech} />
            </section>
            <Show
              when={maySeePay(props.user)}
              fallback={<p class="card sub">Your role does not show corrections of single people.</p>}
            >
              <AdjustmentsCard
                page={props}
                closed={answer()
                  .months.filter(({ state }) => isClosed(state))
                  .map(({ month }) => month)}
                onSaved={loaded.load}
              />
            </Show>
          </div>
        )}
      </LoadedView>
    </>
  )
}

function MonthsTable(props: { months: readonly MonthLine[]; speech: PageProps['speech'] }): JSX.Element {
  return (
    <table class="cards">
      <thead>
        <tr>
          <th scope="col">Month</th>
          <th scope="col">State</th>
          <th scope="col" class="number">
            Pays
          </th>
          <th scope="col" class="number">
            Corrected
          </th>
        </tr>
      </thead>
      <tbody>
        <For each={props.months}>
          {line => (
            <tr>
              <th scope="row" data-label="Month">
                <a href={monthPath(line.month)}>{monthYear(line.month, props.speech)}</a>
              </th>
              <td data-label="State">
                {STATES[line.state]}
                <Show when={line.rehearsal}>
                  <small>rehearsal, nothing is owed</small>
                </Show>
              </td>
              <td data-label="Pays" class="number">
                {line.payable === null ? '\u2013' : exactMoneyText(line.payable, props.speech)}
              </td>
              <td data-label="Corrected" class="number">
                {line.corrected === 0 ? '\u2013' : exactMoneyText(line.corrected, props.speech)}
              </td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  )
}
