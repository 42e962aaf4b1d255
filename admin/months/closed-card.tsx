import { createSignal, type JSX, Show } from 'solid-js'
import type { MonthPage } from '../../core/model/month-page.ts'
import type { Speech } from '../../core/snapshot/format.ts'
import { overtimeNote } from '../../core/snapshot/overtime-note.ts'
import { teamPath } from '../api.ts'
import { CheckField } from '../fields/check-field.tsx'
import type { PageProps } from '../pages.ts'
import { fullMomentText } from '../words/moment-text.ts'
import { payrollPath } from './payroll-path.ts'

interface ClosedCardProps {
  readonly page: PageProps
  readonly of: MonthPage
  readonly speech: Speech
}

/** A closed month: who made it final, its checksum, and the files that come of it. */
export function ClosedCard(props: ClosedCardProps): JSX.Element {
  const [bom, setBom] = createSignal(false)
  const path = (form: 'generic' | 'gusto') => payrollPath(props.page.team, props.of.month, form, bom())
  return (
    <section class="card" aria-label="Closed">
      <h2>Closed</h2>
      <Show when={props.of.closed}>
        {closed => (
          <p>
            By {closed().closedBy}, {fullMomentText(closed().closedAt, props.speech)}
            {closed().approvedBy === null ? '' : `, approved by ${closed().approvedBy}`}.
            {closed().note === '' ? '' : ` ${closed().note}`}
          </p>
        )}
      </Show>
      <p class="checksum">
        SHA-256 <code>{props.of.sha256}</code>
      </p>
      <Show when={props.of.withoutPay !== true}>
        <div class="bar">
          <a class="button" href={path('generic')} download="">
            Payroll CSV
          </a>
          <a class="button" href={path('gusto')} download="">
            Payroll CSV for Gusto
          </a>
          <a
            href={teamPath(props.page.team, `months/${props.of.month}/closed.json`)}
            target="_blank"
            rel="noreferrer"
          >
            The month as it is kept
          </a>
        </div>
        <CheckField
          label="With a byte-order mark, for older spreadsheets"
          checked={bom()}
          onChange={setBom}
        />
        <p class="sub note">
          In the Gusto form whoever gets nothing is left blank, which leaves what is there alone; a zero would
          overwrite it. {overtimeNote(props.of.plan.split?.basis ?? 'fte')}
        </p>
      </Show>
    </section>
  )
}
