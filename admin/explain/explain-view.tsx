import type { JSX } from 'solid-js'
import type { ExplainQuery, Explanation } from '../../core/model/explanation.ts'
import { METRICS } from '../../core/model/metric.ts'
import { monthText, type Speech } from '../../core/snapshot/format.ts'
import type { Address } from '../create-address.ts'
import type { TicketLink } from './create-ticket-link.ts'
import { EvidenceCard } from './evidence-card.tsx'
import { FormulaCard } from './formula-card.tsx'
import { MetricLinks } from './metric-links.tsx'
import { MonthChart } from './month-chart.tsx'
import { RowsCard } from './rows-card.tsx'

interface ExplainViewProps {
  readonly of: Explanation
  readonly query: ExplainQuery
  readonly address: Address
  readonly ticketLink: TicketLink
  onAgain(): void
  onFlag(target: string, reason: string): Promise<string | null>
}

/** The page over its explanation. */
export function ExplainView(props: ExplainViewProps): JSX.Element {
  const speech = (): Speech => {
    const { locale, currency, period, now } = props.of
    return { locale, currency, zone: period.zone, now }
  }
  const month = () => `${monthText(props.of.period.month, speech())} ${props.of.period.month.slice(0, 4)}`
  const isOver = () => props.of.period.state === 'closed' || props.of.period.state === 'adjusted'
  const search = () => {
    const key = props.address.query().get('key')
    return key === null ? '' : `?${new URLSearchParams({ key })}`
  }
  return (
    <>
      <MetricLinks of={props.of} search={search()} />
      <h1>{METRICS[props.of.metric].title}</h1>
      <p class="sub">
        {props.of.team.name}, {month()}
        {isOver() ? '' : ' so far'}. {METRICS[props.of.metric].meaning}.
      </p>
      <div class="explain">
        <FormulaCard of={props.of} speech={speech()} onAgain={props.onAgain} />
        <section class="card" aria-label="The month">
          <h2>The month</h2>
          <MonthChart of={props.of} speech={speech()} />
        </section>
        <EvidenceCard of={props.of} speech={speech()} />
        <RowsCard
          of={props.of}
          query={props.query}
          speech={speech()}
          address={props.address}
          ticketLink={props.ticketLink}
          onFlag={props.onFlag}
        />
      </div>
    </>
  )
}
