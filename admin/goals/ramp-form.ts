import type { MetricUnit } from '../../core/model/metric.ts'
import type { Exact } from '../../core/model/units.ts'
import { expected } from '../fields/expected.ts'
import type { FieldForm } from '../fields/field-form.ts'
import { FIELD_FORMS } from '../fields/field-forms.ts'
import { lineForm } from '../fields/line-form.ts'

interface Step {
  readonly month: string
  readonly target: Exact
}

export type Ramp = { readonly [month: string]: Exact }

/** Targets of single months, one a line: `2026-12: 97%`. */
export function rampForm(unit: MetricUnit): FieldForm<Ramp> {
  const target = FIELD_FORMS.target[unit]
  const lines = lineForm<Step>(
    (line, speech) => {
      const match = /^(\d{4}-(?:0[1-9]|1[0-2]))\s*:?\s+(.+)$|^(\d{4}-(?:0[1-9]|1[0-2])):(.+)$/.exec(line)
      const month = match?.[1] ?? match?.[3]
      if (month === undefined) return expected('Write a month and its target, like 2026-12: 97%.')
      const read = target.parse(match?.[2] ?? match?.[4] ?? '', speech)
      return read.ok ? { ok: true, value: { month, target: read.value } } : read
    },
    (step, speech) => `${step.month}: ${target.show(step.target, speech)}`,
  )
  return {
    parse(text, speech) {
      const steps = lines.parse(text, speech)
      if (!steps.ok) return steps
      const twice = steps.value.find(({ month }, at) =>
        steps.value.slice(0, at).some(each => each.month === month),
      )
      if (twice) return expected(`${twice.month} has two targets. Keep one.`)
      return { ok: true, value: Object.fromEntries(steps.value.map(step => [step.month, step.target])) }
    },
    show: (ramp, speech) =>
      lines.show(
        Object.entries(ramp)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([month, at]) => ({ month, target: at })),
        speech,
      ),
  }
}
