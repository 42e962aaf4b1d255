import type { TierPoint } from '../../core/model/goal.ts'
import type { MetricUnit } from '../../core/model/metric.ts'
import { expected } from '../fields/expected.ts'
import type { FieldForm } from '../fields/field-form.ts'
import { FIELD_FORMS } from '../fields/field-forms.ts'
import { lineForm } from '../fields/line-form.ts'

/** The points of a tier, one a line from the worse value to the better one: `96% pays 50%`. */
export function pointsForm(unit: MetricUnit): FieldForm<readonly TierPoint[]> {
  const target = FIELD_FORMS.target[unit]
  return lineForm<TierPoint>(
    (line, speech) => {
      const [value = '', share, ...rest] = line.split(/\s+pays\s+/i)
      const at = target.parse(value, speech)
      const pays = FIELD_FORMS.rate.parse(share ?? '', speech)
      if (share === undefined || rest.length > 0 || !pays.ok)
        return expected('Write a value and what it pays, like 98% pays 50%.')
      return at.ok ? { ok: true, value: { at: at.value, pays: pays.value } } : at
    },
    ({ at, pays }, speech) => `${target.show(at, speech)} pays ${FIELD_FORMS.rate.show(pays, speech)}`,
  )
}
