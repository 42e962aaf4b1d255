import type { MetricKey } from '../../core/model/metric.ts'
import type { Address } from '../create-address.ts'
import { createAsk } from '../create-ask.ts'
import { explainPath } from '../route-at.ts'
import { ExplainPage } from './explain-page.tsx'

const EXPIRED =
  'This code is too old, or it is for another team. Scan the code on the wall again, or sign in.'

/** The explanation that the wall's code opens: without a sign-in, and so without names. */
export function ReadOnly(props: { team: string; metric: MetricKey; address: Address }) {
  const ask = createAsk(async () => false, EXPIRED)
  return (
    <main class="page reading">
      <ExplainPage team={props.team} metric={props.metric} ask={ask} address={props.address} />
      <p class="sub reading-foot">
        Clients and summaries show to signed-in people.{' '}
        <a href={explainPath(props.team, props.metric)}>Sign in</a>
      </p>
    </main>
  )
}
