import type { Comparator } from '../model/goal.ts'
import { METRICS, type MetricKey } from '../model/metric.ts'
import type { Exact } from '../model/units.ts'
import {
  daysNumber,
  durationText,
  moneyOf,
  moneyText,
  percentNumber,
  type Speech,
  wholeMinutes,
} from './format.ts'

/** A value as pages say it, rounded toward the failing side: `4 h 19 min`, `98.76%`, `41.3 days`, `$12,400`. */
export function valueWords(metric: MetricKey, value: Exact, comparator: Comparator, speech: Speech): string {
  switch (METRICS[metric].unit) {
    case 'share':
      return `${percentNumber(value, comparator, 2, speech)}%`
    case 'time':
      return durationText(wholeMinutes(value, comparator))
    case 'days':
      return `${daysNumber(value, comparator, speech)} days`
    case 'money':
      return moneyText(moneyOf(value, comparator), speech)
  }
}
