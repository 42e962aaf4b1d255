import type { MetricKey } from '../model/metric.ts'
import type { Pool } from './pool.ts'
import { TIME_MODELS } from './time-models.ts'

/** What a forecast is made of, in sentences for the lead's page. */
export function poolNote(metric: MetricKey, { weights, months }: Pool): string {
  if (metric !== 'mttr') return 'From this month so far and the three months before it.'
  const named = TIME_MODELS.map((name, k) => ({ name, weight: weights[k] ?? 0 }))
  const used = named.filter(({ weight }) => weight >= 0.005)
  const parts = used.map(({ name, weight }) => `${name} ${Math.round(weight * 100)} %`).join(', ')
  const taught = months === 0 ? 'No past month has weighed them yet.' : `Weighed by ${count(months)}.`
  const out = named.filter(({ weight }) => weight === 0).map(({ name }) => name)
  const left =
    out.length === 0 ? '' : ` Left out, because the forecasts were better without: ${out.join(', ')}.`
  return `From ${parts}. ${taught}${left}`
}

const count = (months: number) => (months === 1 ? 'one past month' : `${months} past months`)
