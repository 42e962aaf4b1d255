import { For, type JSX } from 'solid-js'
import type { MetricFigure } from '../../core/model/metric-figure.ts'
import type { Snapshot } from '../../core/model/snapshot.ts'
import { FIGURES } from '../../core/snapshot/figures.ts'
import type { Speech } from '../../core/snapshot/format.ts'
import { explainPath } from '../route-at.ts'
import { Said } from '../said.tsx'
import { VerdictMark } from '../verdict-mark.tsx'

interface GoalsCardProps {
  readonly snapshot: Snapshot
  readonly speech: Speech
}

/** Each goal as on the wall: the value, whether it holds, what it pays and what it takes. */
export function GoalsCard(props: GoalsCardProps): JSX.Element {
  return (
    <section class="card overview-goals" aria-labelledby="overview-goals">
      <h2 id="overview-goals">Goals</h2>
      <ul>
        <For
          each={props.snapshot.metrics}
          fallback={<li class="sub">No goals yet. They are set on goals and plan.</li>}
        >
          {metric => <GoalLine metric={metric} team={props.snapshot.team.id} speech={props.speech} />}
        </For>
      </ul>
    </section>
  )
}

function GoalLine(props: {
  readonly metric: MetricFigure
  readonly team: string
  readonly speech: Speech
}): JSX.Element {
  return (
    <li>
      <div>
        <a href={explainPath(props.team, props.metric.id)}>
          <Said pieces={FIGURES['metrics[].id'].show(props.metric.id, props.speech)} />
        </a>
        <small>
          <Said pieces={FIGURES['metrics[].goal'].show(props.metric, props.speech)} />
          {', '}
          <Said pieces={FIGURES['metrics[].amount'].show(props.metric.amount, props.speech)} />
        </small>
      </div>
      <p class="overview-value">
        <Said pieces={FIGURES['metrics[].value'].show(props.metric, props.speech)} />
      </p>
      <p class="overview-need">
        <VerdictMark verdict={props.metric.verdict} speech={props.speech} />{' '}
        <Said pieces={FIGURES['metrics[].need'].show(props.metric, props.speech)} />
      </p>
    </li>
  )
}
