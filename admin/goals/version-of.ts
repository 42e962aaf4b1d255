import { DEFAULT_SPLIT, type PlanVersion, type SplitRules } from '../../core/model/plan.ts'
import type { RuleValues } from './rules.ts'

/** A plan version as it is kept, of its fields: what is at its default is left out, as a person who never looked has it. */
export function versionOf(
  { effective }: Pick<PlanVersion, 'effective'>,
  values: RuleValues,
): Omit<PlanVersion, 'goals'> {
  const { cap, floor, unearned, gates, note } = values
  const split = splitOf(values)
  return {
    effective: values.effective || effective,
    rehearsal: values.rehearsal === 'yes',
    funding: fundingOf(values),
    fullShares: values.fullShares,
    ...(gates.length > 0 ? { gates } : {}),
    ...(cap === null ? {} : { cap }),
    ...(floor === null ? {} : { floor }),
    ...(unearned === 'forfeited' ? {} : { unearned }),
    ...(isDefault(split) ? {} : { split }),
    ...(note === '' ? {} : { note }),
  }
}

function fundingOf({ funding, rate, revenue, amount }: RuleValues): PlanVersion['funding'] {
  return funding === 'rate' ? { kind: funding, rate, revenue } : { kind: funding, amount }
}

function splitOf(values: RuleValues): SplitRules {
  const { basis, days, policy, waitingDays, minimumHours, personCap } = values
  return {
    ...{ basis, days, policy, waitingDays, minimumHours, personCap },
    activeOnLastDay: values.activeOnLastDay === 'yes',
    leaveCounts: values.leaveCounts === 'yes',
  }
}

const isDefault = (split: SplitRules) =>
  (Object.keys(DEFAULT_SPLIT) as (keyof SplitRules)[]).every(key => split[key] === DEFAULT_SPLIT[key])
