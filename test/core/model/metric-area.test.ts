import { describe, expect, it } from 'vitest'
import { METRIC_KEYS, METRICS } from '../../../core/model/metric.ts'
import { metricArea } from '../../../core/model/metric-area.ts'

describe('metricArea', () => {
  it('metricArea is where a metric is counted: tickets, answers, or money', () => {
    const of = (counted: string) =>
      METRIC_KEYS.filter(key => METRICS[key].counted === counted).map(metricArea)
    expect(new Set(of('tickets'))).toEqual(new Set(['tickets']))
    expect(new Set(of('answers'))).toEqual(new Set(['surveys']))
    expect(new Set(of('readings'))).toEqual(new Set(['money', null]))
  })

  it('metricArea of profit is null: nobody but a person knows it', () => {
    expect(metricArea('profit')).toBeNull()
  })
})
