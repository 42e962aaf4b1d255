import { createMemo, type JSX, Show } from 'solid-js'
import type { MetricFigure } from '../../core/model/metric-figure.ts'
import { FIGURES } from '../../core/snapshot/figures.ts'
import type { Speech } from '../../core/snapshot/format.ts'
import { lengthClass } from '../length-class.ts'
import { createStir } from '../motion/create-stir.ts'
import { Roll } from '../motion/roll.tsx'
import { Said } from '../said.tsx'
import { textWidth } from '../text-width.ts'
import { Qr } from './qr.tsx'
import { Trend } from './trend.tsx'
import { Verdict } from './verdict.tsx'

/** One goal: the value, whether it holds, what it pays, how it came, and what it takes. */
export function Metric(props: { readonly metric: MetricFigure; readonly speech: Speech }): JSX.Element {
  const value = createMemo(() => FIGURES['metrics[].value'].show(props.metric, props.speech))
  const need = createMemo(() => FIGURES['metrics[].need'].show(props.metric, props.speech))
  // A goal that is left out of the pool promises nothing.
  const amount = createMemo(() =>
    props.metric.met === null ? [] : FIGURES['metrics[].amount'].show(props.metric.amount, props.speech),
  )
  const verdict = () => FIGURES['metrics[].verdict'].show(props.metric.verdict, props.speech)
  const byHand = createMemo(() => FIGURES['metrics[].byHand'].show(props.metric.byHand, props.speech))
  const extras = () => `${props.metric.qr ? ' coded' : ''}${byHand().length > 0 ? ' noted' : ''}`
  const foot = () => lengthClass(textWidth([...verdict(), ...amount(), ...need()]))
  const { stir, ended } = createStir(() => props.metric.verdict)
  // What ends within the panel, a roll, comes by here too.
  const onEnd = ({ target, currentTarget, animationName }: AnimationEvent) =>
    target === currentTarget && ended(animationName)
  return (
    <article
      class={`metric ${props.metric.verdict}${extras()}${stir() ? ` ${stir()}` : ''}`}
      onAnimationEnd={onEnd}
    >
      <h2>
        <Said pieces={FIGURES['metrics[].id'].show(props.metric.id, props.speech)} />{' '}
        <span>
          <Said pieces={FIGURES['metrics[].goal'].show(props.metric, props.speech)} />
        </span>
        <Show when={byHand().length > 0}>
          <em>
            <Said pieces={byHand()} />
          </em>
        </Show>
      </h2>
      <p class="value" style={{ '--wide': textWidth(value()) }}>
        <Roll pieces={value()} of={props.metric.id} />
      </p>
      <Trend metric={props.metric} speech={props.speech} />
      <Show when={props.metric.qr}>{qr => <Qr qr={qr()} />}</Show>
      <div class={`foot ${foot()}`}>
        <Verdict verdict={props.metric.verdict} speech={props.speech} />
        <Show when={amount().length > 0}>
          <span class="pays">
            <Said pieces={amount()} />
          </span>
        </Show>
        <span class="need">
          <Said pieces={need()} />
        </span>
      </div>
    </article>
  )
}
