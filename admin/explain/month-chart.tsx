import { createMemo, type JSX, Show } from 'solid-js'
import { trendShape } from '../../core/charts/trend.ts'
import type { Explanation } from '../../core/model/explanation.ts'
import type { Speech } from '../../core/snapshot/format.ts'
import { figureOf } from '../words/figure-of.ts'
import { dayText } from '../words/moment-text.ts'
import { chartWords } from './chart-words.ts'

const BOX = { width: 100, height: 100 }

/** The month so far: the value day by day, against the goal where there is one. What it shows is also said in words. */
export function MonthChart(props: { readonly of: Explanation; readonly speech: Speech }): JSX.Element {
  const figure = createMemo(() => figureOf(props.of))
  const shape = createMemo(() => trendShape(figure().trend, figure().goal, BOX))
  return (
    <figure class="month-chart">
      <Show when={shape().line !== ''}>
        <svg viewBox={`0 0 ${BOX.width} ${BOX.height}`} preserveAspectRatio="none" aria-hidden="true">
          <Show when={props.of.goal}>
            <rect x="0" width={BOX.width} y={shape().met.y} height={shape().met.height} />
            <path class="goal-line" d={`M0 ${shape().goalY}H${BOX.width}`} />
          </Show>
          <path class="value-line" d={shape().line} />
        </svg>
        <div class="chart-days" aria-hidden="true">
          <span>{dayText(props.of.period.from, props.speech)}</span>
          <span>{dayText((props.of.period.to - 1) as Explanation['now'], props.speech)}</span>
        </div>
      </Show>
      <figcaption>{chartWords(props.of, props.speech)}</figcaption>
    </figure>
  )
}
