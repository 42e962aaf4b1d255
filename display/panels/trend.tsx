import { createMemo, type JSX, Show } from 'solid-js'
import { trendShape } from '../../core/charts/trend.ts'
import type { MetricFigure } from '../../core/model/metric-figure.ts'
import { FIGURES } from '../../core/snapshot/figures.ts'
import type { Speech } from '../../core/snapshot/format.ts'
import { Said } from '../said.tsx'

/** Per cent of the plot, so that a place in the drawing is a place in the style sheet as well. */
const BOX = { width: 100, height: 100 }

/** The month so far against its goal; the lit side is the one on which the goal is met. */
export function Trend(props: { readonly metric: MetricFigure; readonly speech: Speech }): JSX.Element {
  const shape = createMemo(() => trendShape(props.metric.trend, props.metric.goal, BOX, props.metric.fan))
  return (
    <div class="trend">
      <div class="plot">
        <svg viewBox={`0 0 ${BOX.width} ${BOX.height}`} preserveAspectRatio="none" aria-hidden="true">
          <rect x="0" width={BOX.width} y={shape().met.y} height={shape().met.height} />
          <path class="fan" d={shape().fan} />
          <path class="goal-line" d={`M0 ${shape().goalY}H${BOX.width}`} />
          <path class="value-line" d={shape().line} />
        </svg>
        <Show when={shape().last}>
          {last => <i class="last" style={{ left: `${last().x}%`, top: `${last().y}%` }} />}
        </Show>
      </div>
      <div class="goal-label">
        <span style={{ top: `${shape().goalY}%` }}>
          <Said pieces={FIGURES['metrics[].goal.target'].show(props.metric, props.speech)} />
        </span>
      </div>
    </div>
  )
}
