import { Slider } from '@kobalte/core/slider'
import { createMemo, type JSX, Show } from 'solid-js'
import type { Goal } from '../../core/model/goal.ts'
import { METRICS } from '../../core/model/metric.ts'
import type { Exact } from '../../core/model/units.ts'
import { moneyText, type Speech } from '../../core/snapshot/format.ts'
import { targetWords } from '../../core/snapshot/target-words.ts'
import { valueWords } from '../../core/snapshot/value-words.ts'
import { TextField } from '../fields/text-field.tsx'
import { VerdictMark } from '../verdict-mark.tsx'
import type { WhatIfControls } from './create-what-if.ts'
import { placeOf, sliderRange, valueAt } from './slider-range.ts'
import type { WhatIfGoal } from './what-if.ts'

interface WhatIfRowProps {
  readonly goal: Goal
  /** Null without data. */
  readonly now: Exact | null
  readonly what: WhatIfGoal | undefined
  readonly controls: WhatIfControls
  readonly speech: Speech
}

/** One goal with a slider and a field for the value that its metric might end at. */
export function WhatIfRow(props: WhatIfRowProps): JSX.Element {
  const metric = () => props.goal.metric
  const supposed = () => props.controls.supposed()[metric()] ?? null
  const points = () => (props.goal.mode?.kind === 'tiers' ? props.goal.mode.points.map(({ at }) => at) : [])
  const range = createMemo(() => {
    const marked = [props.goal.target, ...points(), ...(props.now ? [props.now] : [])]
    return sliderRange(METRICS[metric()].unit, marked)
  })
  const said = (value: Exact | null) =>
    value === null ? 'not known' : valueWords(metric(), value, props.goal.comparator, props.speech)
  const value = () => supposed() ?? props.now
  // Without data the thumb waits at the goal.
  const place = () => placeOf(value() ?? props.goal.target, range())
  const along = (at: Exact) => {
    const { min, max } = range()
    return `${((placeOf(at, range()) - min) / Math.max(1, max - min)) * 100}%`
  }
  return (
    <fieldset class="what-if-row" aria-label={METRICS[metric()].title}>
      <Slider
        class="slider"
        value={[place()]}
        minValue={range().min}
        maxValue={range().max}
        onChange={([at]) => at !== undefined && props.controls.suppose(metric(), valueAt(at, range()))}
      >
        <div class="what-if-head">
          <Slider.Label class="slider-label">{METRICS[metric()].title}</Slider.Label>
          <Show when={props.what}>
            {what => (
              <span class="what-if-pays">
                <VerdictMark verdict={what().verdict} speech={props.speech} />{' '}
                {props.goal.mode?.kind === 'gate' ? 'must be met' : moneyText(what().amount, props.speech)}
              </span>
            )}
          </Show>
        </div>
        <Slider.Track class="slider-track">
          <Slider.Fill class="slider-fill" />
          <span class="slider-goal" style={{ left: along(props.goal.target) }} aria-hidden="true" />
          <Slider.Thumb class="slider-thumb" aria-valuetext={said(value())} />
        </Slider.Track>
        <p class="slider-words">
          Now {said(props.now)}. Goal {props.goal.comparator}{' '}
          {targetWords(metric(), props.goal.target, props.goal.comparator, props.speech)}.
        </p>
      </Slider>
      <TextField
        label="Would be"
        value={props.controls.text(metric()) ?? (props.now === null ? '' : said(props.now))}
        saved={null}
        problem={props.controls.problem(metric())}
        onType={text => props.controls.type(metric(), text)}
        onLeave={() => props.controls.leave(metric())}
      />
    </fieldset>
  )
}
