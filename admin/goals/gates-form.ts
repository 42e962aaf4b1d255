import { METRIC_KEYS, METRICS } from '../../core/model/metric.ts'
import type { AtLeast } from '../../core/model/plan.ts'
import { expected } from '../fields/expected.ts'
import type { FieldForm } from '../fields/field-form.ts'
import { lineForm } from '../fields/line-form.ts'

/** Gates over several goals, one a line: `2 of Resolution time, Satisfaction, First response`. */
export const GATES_FORM: FieldForm<readonly AtLeast[]> = lineForm<AtLeast>(
  line => {
    const [, n, names = ''] = /^(?:at least\s+)?(\d{1,2})\s+of\s+(.+)$/i.exec(line) ?? []
    if (n === undefined)
      return expected('Write how many of which goals, like 2 of Satisfaction, First response.')
    const named = names.split(',').map(name => name.trim())
    const of = named.map(name =>
      METRIC_KEYS.find(key => METRICS[key].title.toLowerCase() === name.toLowerCase()),
    )
    const unknown = named.find((_, index) => of[index] === undefined)
    if (unknown !== undefined) return expected(`No goal is called ${unknown || 'nothing'}.`)
    return { ok: true, value: { n: Number(n), of: of.filter(key => key !== undefined) } }
  },
  ({ n, of }) => `${n} of ${of.map(key => METRICS[key].title).join(', ')}`,
)
