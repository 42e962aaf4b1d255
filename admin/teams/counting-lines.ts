import type { CountingEffect } from '../../core/model/counting-effect.ts'
import { METRICS } from '../../core/model/metric.ts'
import type { Cents } from '../../core/model/units.ts'
import { exactMoneyText, type Speech } from '../../core/snapshot/format.ts'
import { monthYear } from '../../core/snapshot/month-year.ts'

type Month = CountingEffect['months'][number]

/** What other rules would make of each month that is not closed, a sentence a month. */
export function countingLines({ months }: CountingEffect, speech: Speech): readonly string[] {
  if (months.length === 0) return ['What it would make of them could not be reckoned now.']
  const nameOf = ({ month, runs }: Month) => `${monthYear(month, speech)}${runs ? ', which runs' : ''}`
  return months.map(month => `${nameOf(month)}: ${said(month, speech)}`)
}

function said({ before, after }: Month, speech: Speech): string {
  if (before === null || after === null)
    return 'its data is not in hand, so what it would come to shows only on its own page after saving.'
  const money = ({ payable }: { readonly payable: Cents }) => exactMoneyText(payable, speech)
  const pays =
    before.payable === after.payable
      ? `${money(before)}, as before.`
      : `${money(before)} becomes ${money(after)}.`
  const goals = before.goals.flatMap(({ metric, value, met }) => {
    const now = after.goals.find(each => each.metric === metric)
    if (!now || (same(value, now.value) && met === now.met)) return []
    const verdict = met === now.met ? 'its number moves' : `${stand(met)} becomes ${stand(now.met)}`
    return [`${METRICS[metric].title}: ${verdict}.`]
  })
  return [pays, ...goals].join(' ')
}

const stand = (met: boolean | null) => (met === null ? 'left out' : met ? 'met' : 'not met')

const same = (a: Value, b: Value) => a === b || (a !== null && b !== null && a.num * b.den === b.num * a.den)

type Value = NonNullable<Month['before']>['goals'][number]['value']
