import { For, type JSX, Show } from 'solid-js'
import type { ExplainQuery, Explanation } from '../../core/model/explanation.ts'
import { METRICS } from '../../core/model/metric.ts'
import type { Speech } from '../../core/snapshot/format.ts'
import type { Address } from '../create-address.ts'
import { Pager } from '../table/pager.tsx'
import { SearchField } from '../table/search-field.tsx'
import { columns } from './columns.ts'
import { countedThings, thingsText } from './counted-things.ts'
import type { TicketLink } from './create-ticket-link.ts'
import { SHOWS, sortedBy, withExplainQuery } from './explain-query.ts'
import { rowActs } from './row-acts.ts'
import { RowCells } from './row-cells.tsx'

interface RowsCardProps {
  readonly of: Explanation
  readonly query: ExplainQuery
  readonly speech: Speech
  readonly address: Address
  readonly ticketLink: TicketLink
  /** Flags a row; resolves to what is wrong, or null. */
  onFlag(target: string, reason: string): Promise<string | null>
}

const SHOW_WORDS: { readonly [show in ExplainQuery['show']]: string } = {
  counted: 'Counted',
  'left-out': 'Left out',
  pending: 'Pending',
}

/** Every ticket or answer behind the number: sorted by the buttons of the head, searched, page by page. */
export function RowsCard(props: RowsCardProps): JSX.Element {
  const shown = () => columns(props.of.metric, props.of.names, props.of.evidence.things)
  const rows = () => props.of.rows
  const words = () => countedThings(props.of)
  const may = () => rowActs(props.of, props.query.show)
  const hasActs = () => may().flag || may().leaveOut || rows().rows.some(row => row.flag)
  const ask = (change: Partial<ExplainQuery>) =>
    props.address.replaceQuery(withExplainQuery(props.address.query(), props.query, change))
  const order = (sort: ExplainQuery['sort']) =>
    props.query.sort === sort ? (props.query.descending ? 'descending' : 'ascending') : undefined
  return (
    <section class="card rows" aria-label="What is behind it">
      <div class="bar">
        <fieldset class="choice-bar" aria-label="Which ones">
          <For each={SHOWS}>
            {show => (
              <button
                type="button"
                class="quiet small"
                aria-pressed={props.query.show === show}
                onClick={() => ask({ show })}
              >
                {SHOW_WORDS[show]}
              </button>
            )}
          </For>
        </fieldset>
        <SearchField label={`Search these ${words()}`} value={props.query.q} onSearch={q => ask({ q })} />
      </div>
      <p class="sub" role="status">
        {thingsText(props.of, rows().total, props.speech)}
        {props.query.q === '' ? '' : ` with "${props.query.q}"`}
      </p>
      <Show when={rows().rows.length > 0}>
        <table class="cards">
          <caption class="unseen">
            {METRICS[props.of.metric].title}, {SHOW_WORDS[props.query.show].toLowerCase()}
          </caption>
          <thead>
            <tr>
              <For each={shown()}>
                {column => (
                  <th scope="col" aria-sort={column.sort === null ? undefined : order(column.sort)}>
                    <Show when={column.sort} fallback={column.title}>
                      {sort => (
                        <button type="button" class="sort" onClick={() => ask(sortedBy(props.query, sort()))}>
                          {column.title}
                          <span aria-hidden="true">{SIGNS[order(sort()) ?? 'none']}</span>
                        </button>
                      )}
                    </Show>
                  </th>
                )}
              </For>
              <Show when={hasActs()}>
                <th scope="col">
                  <span class="unseen">Flag or leave out</span>
                </th>
              </Show>
            </tr>
          </thead>
          <tbody>
            <For each={rows().rows}>
              {row => (
                <RowCells
                  row={row}
                  columns={shown()}
                  metric={props.of.metric}
                  things={props.of.evidence.things}
                  speech={props.speech}
                  mayLeaveOut={may().leaveOut}
                  onFlag={may().flag ? props.onFlag : undefined}
                  ticketLink={props.ticketLink}
                />
              )}
            </For>
          </tbody>
        </table>
      </Show>
      <Pager page={rows().page} pages={rows().pages} onPage={page => ask({ page })} />
    </section>
  )
}

const SIGNS = { descending: '\u25bc', ascending: '\u25b2', none: '' } as const
