import type { Comparator } from '../model/goal.ts'
import { METRICS, type MetricKey } from '../model/metric.ts'
import type { Exact } from '../model/units.ts'
import {
  daysNumber,
  durationText,
  isMoneyShown,
  moneyOf,
  moneyText,
  percentText,
  type Speech,
  wholeMinutes,
} from './format.ts'

/** A target as a person set it: `5 h`, `98%`, `45 days`, `$10,000`; `100%` of itself where the screen may show no money. */
export function targetWords(
  metric: MetricKey,
  target: Exact,
  comparator: Comparator,
  speech: Speech,
): string {
  switch (METRICS[metric].unit) {
    case 'share':
      return percentText(target, speech)
    case 'time':
      return durationText(wholeMinutes(target, comparator))
    case 'days':
      return daysText(daysNumber(target, comparator, speech))
    case 'money':
      return isMoneyShown(speech)
        ? moneyText(moneyOf(target, comparator), speech)
        : percentText(target, speech)
  }
}

const daysText = (days: string) => (days === '1' ? '1 day' : `${days} days`)
