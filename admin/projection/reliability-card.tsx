import { createMemo, For, type JSX, Show } from 'solid-js'
import { reliabilityShape } from '../../core/charts/reliability.ts'
import { METRIC_KEYS, METRICS, type MetricKey } from '../../core/model/metric.ts'
import type { BacktestReport } from '../../core/projection/backtest.ts'
import { countText, type Speech } from '../../core/snapshot/format.ts'
import { backtestText } from './backtest-text.ts'
import { chanceText } from './chance-text.ts'
import type { ProjectionAnswer } from './projection-answer.ts'

const BOX = { width: 100, height: 100 }

/** How good such forecasts were on the team's own ended months, a picture a goal; what it shows stands in a table too. */
export function ReliabilityCard(props: {
  readonly of: ProjectionAnswer['backtest']
  readonly speech: Speech
}): JSX.Element {
  // Pictures live as long as their metric: made anew at every poll, their figures would fold up under the reader.
  const metrics = createMemo(() => METRIC_KEYS.filter(metric => props.of[metric] !== undefined))
  return (
    <section class="card" aria-label="How good such forecasts were">
      <h2>How good such forecasts were</h2>
      <p class="sub">
        Every ended month forecast anew, from what was known at the end of days 1 to 27. A dot on the dotted
        line: what was given 70% came true in 70 of 100. The larger the dot, the more forecasts.
      </p>
      <div class="reliabilities">
        <For each={metrics()}>
          {metric => (
            <Show when={props.of[metric]}>
              {report => <Reliability metric={metric} of={report()} speech={props.speech} />}
            </Show>
          )}
        </For>
      </div>
    </section>
  )
}

function Reliability(props: { metric: MetricKey; of: BacktestReport; speech: Speech }): JSX.Element {
  const shape = createMemo(() => reliabilityShape(props.of.calibration, BOX))
  const title = () => METRICS[props.metric].title
  return (
    <figure class="reliability" aria-label={title()}>
      <h3>{title()}</h3>
      <Show when={shape().dots.length > 0}>
        <div class="reliability-plot" aria-hidden="true">
          <span class="axis-y">came true</span>
          <svg viewBox={`-6 -6 ${BOX.width + 12} ${BOX.height + 12}`} aria-hidden="true">
            <rect width={BOX.width} height={BOX.height} />
            <path class="ideal" d={shape().ideal} />
            <path class="seen" d={shape().line} />
            <For each={shape().dots}>{({ x, y, radius }) => <circle cx={x} cy={y} r={radius} />}</For>
          </svg>
          <span class="axis-x">
            <span>0%</span>
            <span>forecast</span>
            <span>100%</span>
          </span>
        </div>
      </Show>
      <figcaption>
        <For each={backtestText(props.of, props.speech)}>{sentence => <p>{sentence}</p>}</For>
      </figcaption>
      <Show when={shape().dots.length > 0}>
        <details>
          <summary>
            The figures<span class="unseen"> of {title()}</span>
          </summary>
          <Bins of={props.of} speech={props.speech} />
        </details>
      </Show>
    </figure>
  )
}

function Bins(props: { of: BacktestReport; speech: Speech }): JSX.Element {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Forecast</th>
          <th scope="col" class="number">
            Came true
          </th>
          <th scope="col" class="number">
            Forecasts
          </th>
        </tr>
      </thead>
      <tbody>
        <For each={props.of.calibration.filter(({ n }) => n > 0)}>
          {({ mean, observed, n }) => (
            <tr>
              <th scope="row">{chanceText(mean ?? 0, props.speech)}</th>
              <td class="number">{chanceText(observed ?? 0, props.speech)}</td>
              <td class="number">{countText(n, props.speech)}</td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  )
}
