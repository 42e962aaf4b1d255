import type { Minimum } from '../../core/model/goal.ts'
import { METRICS, type MetricKey } from '../../core/model/metric.ts'

/** What happens to a goal while there are too few answers or tickets. */
export const BELOW_WORDS: { readonly [below in Minimum['below']]: string } = {
  judged: 'judged as it is',
  'forgive-one': 'one bad one is forgiven',
  'left-out': 'left out of the pool',
  'last-verdict': 'last month counts',
}

const ALL = Object.keys(BELOW_WORDS) as readonly Minimum['below'][]

/** The rules that a metric can have: only a share has a bad answer to forgive. */
export const belowRules = (metric: MetricKey): readonly Minimum['below'][] =>
  METRICS[metric].unit === 'share' ? ALL : ALL.filter(each => each !== 'forgive-one')
