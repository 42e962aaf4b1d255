import { createSignal, For, type JSX, Show } from 'solid-js'
import { ageText } from '../../core/snapshot/format.ts'
import { teamPath } from '../api.ts'
import { createLoaded } from '../loaded/create-loaded.ts'
import { LoadedView } from '../loaded/loaded-view.tsx'
import type { PageProps } from '../pages.ts'
import { Pager } from '../table/pager.tsx'
import { exactTime } from '../words/exact-time.ts'
import { momentText } from '../words/moment-text.ts'
import { afterText } from './after-text.ts'
import { GuardsCard } from './guards-card.tsx'
import type { LandminesAnswer } from './landmines-answer.ts'

const PAGE = 50
const TITLES = ['Ticket', 'Opened', 'Customer waits', 'Active time', 'Resolution time after closing it now']

/** Open tickets by what closing each now would do: to be finished early, not parked past the month's end. */
export function OpenTicketsPage(props: PageProps): JSX.Element {
  const loaded = createLoaded<LandminesAnswer>(props.ask, () => teamPath(props.team, 'landmines'))
  return (
    <>
      <h1>Open tickets</h1>
      <p class="sub">
        The ones that would lift the resolution time most stand first. Parking one helps no customer: it then
        counts next month, and longer.
      </p>
      <LoadedView of={loaded} what="the open tickets">
        {answer => (
          <div class="stack">
            <GuardsCard of={answer()} speech={props.speech} />
            <OpenTickets of={answer()} speech={props.speech} />
          </div>
        )}
      </LoadedView>
    </>
  )
}

/** The table of open tickets. */
export function OpenTickets(props: { of: LandminesAnswer; speech: PageProps['speech'] }): JSX.Element {
  const [page, setPage] = createSignal(1)
  const mines = () => props.of.landmines.mines
  const pages = () => Math.max(1, Math.ceil(mines().length / PAGE))
  const shown = () => mines().slice((page() - 1) * PAGE, page() * PAGE)
  const after = (mine: (typeof props.of.landmines.mines)[number]) =>
    afterText(mine.after, props.of.now, props.of.goal, props.speech)
  return (
    <section class="card" aria-label="Open tickets">
      <Show when={mines().length > 0} fallback={<p>No ticket is open.</p>}>
        <table class="cards">
          <thead>
            <tr>
              <For each={TITLES}>{title => <th scope="col">{title}</th>}</For>
            </tr>
          </thead>
          <tbody>
            <For each={shown()}>
              {mine => (
                <tr>
                  <td data-label="Ticket">
                    #{mine.ticket} {mine.client ?? ''}
                    <small>{[mine.summary, mine.owner].filter(Boolean).join(', ')}</small>
                  </td>
                  <td data-label="Opened">{momentText(mine.created, props.speech)}</td>
                  <td data-label="Customer waits">{ageText(mine.wait)}</td>
                  <td data-label="Active time">
                    {exactTime({ num: mine.active, den: 1 }, 'above', 0, props.speech)}
                  </td>
                  <td data-label="Closed now">
                    {after(mine).value}
                    <small classList={{ 'field-problem': after(mine).breaks }}>
                      {after(mine).change}
                      {after(mine).breaks ? ', over the goal' : ''}
                    </small>
                  </td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </Show>
      <Pager page={page()} pages={pages()} onPage={setPage} />
    </section>
  )
}
