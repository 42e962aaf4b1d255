import { createMemo } from 'solid-js'
import type { Explanation } from '../../core/model/explanation.ts'
import type { MetricKey } from '../../core/model/metric.ts'
import { teamPath } from '../api.ts'
import type { Address } from '../create-address.ts'
import type { Ask } from '../create-ask.ts'
import { toldProblem } from '../dialog/told-problem.ts'
import { createLoaded } from '../loaded/create-loaded.ts'
import { LoadedView } from '../loaded/loaded-view.tsx'
import { notify } from '../notices.tsx'
import { createTicketLink } from './create-ticket-link.ts'
import { explainApiPath, explainQuery } from './explain-query.ts'
import { ExplainView } from './explain-view.tsx'

interface ExplainPageProps {
  readonly team: string
  readonly metric: MetricKey
  readonly ask: Ask
  readonly address: Address
}

/** Why a number is what it is: the formula, the evidence, and every row behind it. */
export function ExplainPage(props: ExplainPageProps) {
  const query = createMemo(() => explainQuery(props.address.query(), props.metric))
  const path = createMemo(() =>
    explainApiPath(props.team, props.metric, query(), props.address.query().get('key')),
  )
  const loaded = createLoaded<Explanation>(props.ask, path)
  const ticketLink = createTicketLink(props.ask, () => {
    const state = loaded.state()
    return state.kind === 'ready' ? state.value : null
  })
  async function flag(target: string, reason: string): Promise<string | null> {
    const body = { kind: props.metric === 'csat' ? 'survey' : 'ticket', target, reason }
    const told = await props.ask(teamPath(props.team, 'appeals'), { method: 'POST', body })
    if (told.kind !== 'done') return toldProblem(told)
    notify('Flagged. A lead or a manager decides, and the row says what became of it.')
    void loaded.load()
    return null
  }
  return (
    <LoadedView of={loaded} what="the number and its tickets">
      {explained => (
        <ExplainView
          of={explained()}
          query={query()}
          address={props.address}
          ticketLink={ticketLink}
          onAgain={loaded.load}
          onFlag={flag}
        />
      )}
    </LoadedView>
  )
}
