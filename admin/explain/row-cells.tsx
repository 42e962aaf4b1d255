import { For, type JSX, Show } from 'solid-js'
import type { ExplainRow } from '../../core/model/explanation.ts'
import { METRICS, type MetricKey } from '../../core/model/metric.ts'
import type { Cents, Instant } from '../../core/model/units.ts'
import type { Evidence } from '../../core/model/value.ts'
import { exactMoneyText, type Speech } from '../../core/snapshot/format.ts'
import { valueWords } from '../../core/snapshot/value-words.ts'
import { localDate } from '../../core/time/local-date.ts'
import { exclusionLink } from '../exclusions/exclusion-link.ts'
import { pagePath } from '../route-at.ts'
import { dateText } from '../words/date-text.ts'
import { exactTime } from '../words/exact-time.ts'
import { fullMomentText, momentText } from '../words/moment-text.ts'
import type { Column } from './columns.ts'
import type { TicketLink } from './create-ticket-link.ts'
import { FlagButton } from './flag-button.tsx'
import { FlagMark } from './flag-mark.tsx'
import { TicketNumber } from './ticket-number.tsx'
import { whyText } from './why-text.ts'

interface RowCellsProps {
  readonly row: ExplainRow
  readonly columns: readonly Column[]
  readonly metric: MetricKey
  readonly things: Evidence['things']
  readonly speech: Speech
  readonly mayLeaveOut: boolean
  /** Sends a reason; resolves to what is wrong, or null. Absent: nothing can be flagged. */
  readonly onFlag?: ((target: string, reason: string) => Promise<string | null>) | undefined
  /** Absent: tickets are no links. */
  readonly ticketLink?: TicketLink | undefined
}

/** One ticket or answer; on a narrow screen a card of its own. */
export function RowCells(props: RowCellsProps): JSX.Element {
  const link = () => exclusionLink(props.metric === 'csat' ? 'survey' : 'ticket', props.row.id)
  return (
    <tr>
      <For each={props.columns}>
        {({ key, title }) => (
          <td data-label={title} data-key={key}>
            {cell(props, key)}
          </td>
        )}
      </For>
      <Show when={props.mayLeaveOut || props.onFlag || props.row.flag}>
        <td class="row-act">
          <div class="row-acts">
            <FlagMark flag={props.row.flag} />
            <Show when={props.row.flag?.state !== 'open' && props.onFlag}>
              {flag => <FlagButton id={props.row.id} onFlag={reason => flag()(props.row.id, reason)} />}
            </Show>
            <Show when={props.mayLeaveOut}>
              <Show
                when={props.row.flag?.state === 'open'}
                fallback={
                  <a href={link()} aria-label={`Leave out ${props.row.id}`}>
                    Leave out
                  </a>
                }
              >
                <a href={pagePath('exclusions')} aria-label={`Decide the flag of ${props.row.id}`}>
                  Decide
                </a>
              </Show>
            </Show>
          </div>
        </td>
      </Show>
    </tr>
  )
}

function cell({ row, metric, things, speech, ticketLink }: RowCellsProps, key: Column['key']): JSX.Element {
  if (key === 'id' && METRICS[metric].counted !== 'tickets') return `#${row.id}`
  if (key === 'id' || key === 'ticket')
    return <TicketNumber id={key === 'id' ? row.id : row.ticket} link={ticketLink} />
  if (key === 'day') return row.answered === null ? '\u2013' : dayOf(row.answered, speech)
  if (key === 'amount' || key === 'open') return centsText(row[key], speech)
  if (key === 'summary') return row.summary ?? '\u2013'
  if (key === 'why') return whyText(row, metric, things)
  if (key === 'value') return readingText(row, metric, speech)
  if (key === 'client') return <Names row={row} />
  if (key !== 'active') return <Moment at={row[key]} speech={speech} />
  if (row.active === null) return '\u2013'
  // To the second for the eye; to the millisecond for who adds the column up.
  return (
    <time datetime={`PT${row.active / 1000}S`}>
      {exactTime({ num: row.active, den: 1 }, 'above', 0, speech)}
    </time>
  )
}

function readingText({ value }: ExplainRow, metric: MetricKey, speech: Speech): string {
  const comparator = METRICS[metric].better === 'lower' ? 'at most' : 'at least'
  return value === undefined ? '\u2013' : valueWords(metric, value, comparator, speech)
}

const dayOf = (at: Instant, speech: Speech) => dateText(localDate(speech.zone, at), speech)

const centsText = (amount: Cents | undefined, speech: Speech) =>
  amount === undefined ? '\u2013' : exactMoneyText(amount, speech)

function Moment(props: { readonly at: Instant | null; readonly speech: Speech }): JSX.Element {
  return (
    <Show when={props.at !== null ? { at: props.at } : null} fallback={'\u2013'}>
      {known => (
        <time datetime={new Date(known().at).toISOString()} title={fullMomentText(known().at, props.speech)}>
          {momentText(known().at, props.speech)}
        </time>
      )}
    </Show>
  )
}

function Names(props: { readonly row: ExplainRow }): JSX.Element {
  const about = () => [props.row.summary, props.row.owner].filter(Boolean).join(', ')
  return (
    <>
      {props.row.client ?? '\u2013'}
      <small>{about()}</small>
    </>
  )
}
