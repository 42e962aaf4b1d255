import { For, type JSX, Show } from 'solid-js'
import type { Explanation } from '../../core/model/explanation.ts'
import { METRIC_KEYS, METRICS, type MetricKey } from '../../core/model/metric.ts'
import { Fold } from '../fold/fold.tsx'
import { explainPath } from '../route-at.ts'

interface MetricLinksProps {
  readonly of: Pick<Explanation, 'team' | 'metric' | 'goals'>
  /** The query that each address keeps, with its question mark; empty for none. */
  readonly search: string
}

/** The ways to every number: first what the plan pays for, the others behind a fold. */
export function MetricLinks(props: MetricLinksProps): JSX.Element {
  const others = () => METRIC_KEYS.filter(each => !props.of.goals.includes(each))
  const links = (metrics: readonly MetricKey[]) => (
    <div class="metric-links">
      <For each={metrics}>
        {metric => (
          <a
            href={explainPath(props.of.team.id, metric) + props.search}
            aria-current={metric === props.of.metric ? 'page' : undefined}
          >
            {METRICS[metric].title}
          </a>
        )}
      </For>
    </div>
  )
  return (
    <nav class="metric-nav" aria-label="Numbers">
      <Show when={props.of.goals.length > 0} fallback={links(METRIC_KEYS)}>
        {links(props.of.goals)}
        <Show when={others().length > 0}>
          <Fold
            class="metric-others"
            summary="Other numbers"
            isUsed={!props.of.goals.includes(props.of.metric)}
          >
            {links(others())}
          </Fold>
        </Show>
      </Show>
    </nav>
  )
}
