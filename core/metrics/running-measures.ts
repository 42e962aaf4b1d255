import type { MetricKey } from '../model/metric.ts'
import type { Value } from '../model/value.ts'
import { RESPONSE_TIME } from './first-response-time.ts'
import type { MeasureContext } from './measure-context.ts'
import { RESOLUTION_TIME } from './mttr.ts'
import type { RunningMetric } from './running-metric.ts'
import { createRunningPromise } from './running-promise.ts'
import { createRunningTime } from './running-time.ts'
import { RESOLUTION } from './sla-resolution.ts'
import { RESPONSE } from './sla-response.ts'

/** The metrics of tickets, kept up to date where only a few of many change. Each is made when it is first asked for. */
export interface RunningMeasures {
  /** As `RunningMetric` has it. */
  update(context: MeasureContext, rows: readonly number[]): void
  /** Null: this metric is not one of tickets, and has to be measured. */
  value(metric: MetricKey): Value | null
}

const RUNNING: { readonly [key in MetricKey]?: (context: MeasureContext) => RunningMetric } = {
  mttr: context => createRunningTime('mttr', context, RESOLUTION_TIME),
  firstResponseTime: context => createRunningTime('firstResponseTime', context, RESPONSE_TIME),
  slaResponse: context => createRunningPromise('slaResponse', context, RESPONSE),
  slaResolution: context => createRunningPromise('slaResolution', context, RESOLUTION),
}

/** Of a month of a team, until its rules or another month's books change. */
export function createRunningMeasures(first: MeasureContext): RunningMeasures {
  let context = first
  const made = new Map<MetricKey, RunningMetric>()
  return {
    update(next, rows) {
      context = next
      for (const metric of made.values()) metric.update(next, rows)
    },
    value(key) {
      const metric = made.get(key) ?? RUNNING[key]?.(context)
      if (!metric) return null
      made.set(key, metric)
      return metric.value()
    },
  }
}
