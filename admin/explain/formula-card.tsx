import { For, type JSX, Show } from 'solid-js'
import type { Explanation } from '../../core/model/explanation.ts'
import { METRICS } from '../../core/model/metric.ts'
import { FIGURES } from '../../core/snapshot/figures.ts'
import type { Speech } from '../../core/snapshot/format.ts'
import { valuePieces } from '../goals/value-pieces.ts'
import { Said } from '../said.tsx'
import { figureOf } from '../words/figure-of.ts'
import { fullMomentText } from '../words/moment-text.ts'
import { exactText, formulaText } from './formula-text.ts'
import { planText } from './plan-text.ts'

interface FormulaCardProps {
  readonly of: Explanation
  readonly speech: Speech
  onAgain(): void
}

/** The number, the formula with its numbers, the goal it is held to, and how old its inputs are. */
export function FormulaCard(props: FormulaCardProps): JSX.Element {
  const figure = () => figureOf(props.of)
  return (
    <section class="card formula" aria-label="The number">
      <p class="big">
        <Said pieces={valuePieces(figure(), props.speech)} />
      </p>
      <p class="formula-text">{formulaText(props.of, props.speech)}</p>
      <Show when={METRICS[props.of.metric].unit === 'time' && props.of.value}>
        <p class="sub">
          Exactly {exactText(props.of, props.speech, 2)}. Goals are judged on the exact value.
        </p>
      </Show>
      <dl class="facts">
        <div>
          <dt>Goal</dt>
          <dd>
            <Show when={props.of.goal} fallback="None in the plan">
              <Said pieces={FIGURES['metrics[].goal'].show(figure(), props.speech)} />
            </Show>
          </dd>
        </div>
        <Show when={props.of.goal}>
          <div>
            <dt>Verdict</dt>
            <dd class={`verdict ${props.of.verdict}`}>
              <Said pieces={FIGURES['metrics[].verdict'].show(props.of.verdict, props.speech)} />
            </dd>
          </div>
        </Show>
        <div>
          <dt>Plan</dt>
          <dd>{planText(props.of.plan, props.speech)}</dd>
        </div>
        <div>
          <dt>Data</dt>
          <dd>
            <For each={props.of.sources} fallback="No source">
              {source => (
                <>
                  <Said pieces={FIGURES['sources[]'].show(source, props.speech)} />
                  {source.asOf === null ? '' : ' old'}
                  <Show when={source.problem}>
                    <span class="field-problem"> {source.problem}</span>
                  </Show>
                </>
              )}
            </For>
          </dd>
        </div>
      </dl>
      <div class="bar">
        <button type="button" class="quiet small" onClick={() => props.onAgain()}>
          Read again
        </button>
        <span class="sub">As of {fullMomentText(props.of.now, props.speech)}</span>
      </div>
    </section>
  )
}
