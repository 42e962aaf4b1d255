import type { Standing } from '../../core/bonus/goal-score.ts'
import { stake } from '../../core/bonus/stake.ts'
import type { PlanVersion } from '../../core/model/plan.ts'
import { cents } from '../../core/model/units.ts'
import type { PoolInput } from '../../core/snapshot/pool-figure.ts'
import { on } from './november.ts'

const VERDICTS = { true: 'holding', false: 'missing', null: 'too-few' } as const

/** The input of a month past its first days, without a forecast. */
export function poolInput(
  version: PlanVersion,
  stands: readonly Standing[],
  known: Partial<PoolInput> = {},
  hasData = true,
): PoolInput {
  const metrics = version.goals.map(({ metric: id }, index) => {
    const met = stands[index]?.met ?? null
    return { id, met, verdict: VERDICTS[`${met}`], value: hasData ? { num: 1, den: 1 } : null, counted: 10 }
  })
  return {
    ...{ version, standings: stands, metrics, asOf: on('24 14:46'), held: stake(version), forecast: null },
    ...{ estimatedFrom: null, grew: null, workingDay: 16, nextPool: cents(16_640_00) },
    ...known,
  }
}
