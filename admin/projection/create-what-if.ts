import { type Accessor, createMemo, createSignal } from 'solid-js'
import { METRICS, type MetricKey } from '../../core/model/metric.ts'
import type { Exact } from '../../core/model/units.ts'
import type { Speech } from '../../core/snapshot/format.ts'
import { readingForm } from '../fields/field-forms.ts'
import type { Supposed } from './what-if.ts'

type Texts = { readonly [metric in MetricKey]?: string }

/** What a reader supposes. It lives in the page and is sent nowhere. */
export interface WhatIfControls {
  /** What is typed for a metric, or null where it stands as it stands now. */
  text(metric: MetricKey): string | null
  problem(metric: MetricKey): string | null
  readonly supposed: Accessor<Supposed>
  readonly isTouched: Accessor<boolean>
  /** While a text is empty the metric stands as it stands now. */
  type(metric: MetricKey, text: string): void
  /** A field left empty shows the value of now again. */
  leave(metric: MetricKey): void
  suppose(metric: MetricKey, value: Exact): void
  reset(): void
}

/** One text a metric is all there is: a slider writes it, exact, and what is judged is read from it. */
export function createWhatIf(speech: Accessor<Speech>): WhatIfControls {
  const [texts, setTexts] = createSignal<Texts>({})
  const form = (metric: MetricKey) => readingForm(METRICS[metric].unit)
  const type = (metric: MetricKey, text: string) => setTexts(before => ({ ...before, [metric]: text }))
  const read = (metric: MetricKey) => {
    const text = texts()[metric]
    return text === undefined || text.trim() === '' ? null : form(metric).parse(text, speech())
  }
  const metrics = () => Object.keys(texts()) as MetricKey[]
  return {
    text: metric => texts()[metric] ?? null,
    problem: metric => {
      const result = read(metric)
      return result === null || result.ok ? null : (result.problems[0]?.message ?? null)
    },
    supposed: createMemo(() =>
      Object.fromEntries(
        metrics().flatMap(metric => {
          const result = read(metric)
          return result?.ok ? [[metric, result.value]] : []
        }),
      ),
    ),
    isTouched: () => metrics().length > 0,
    type,
    leave: metric => {
      if (texts()[metric]?.trim() === '') setTexts(({ [metric]: _, ...others }) => others)
    },
    suppose: (metric, value) => type(metric, form(metric).show(value, speech())),
    reset: () => setTexts({}),
  }
}
