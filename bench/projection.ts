import type { Goal } from '../core/model/goal.ts'
import type { HistoryMonth } from '../core/model/history.ts'
import { HOUR } from '../core/model/units.ts'
import { type BacktestReport, backtest } from '../core/projection/backtest.ts'
import { replay } from '../core/projection/replay.ts'
import type { Measurement } from './measurement.ts'
import { projectionSpeed } from './projection-speed.ts'
import { worldHistory } from './world-history.ts'

const GOALS: { readonly [name: string]: Goal } = {
  mttr: { metric: 'mttr', comparator: 'at most', target: { num: 5 * HOUR, den: 1 }, parts: 1 },
  csat: { metric: 'csat', comparator: 'at least', target: { num: 99, den: 100 }, parts: 1 },
  sla: { metric: 'slaResponse', comparator: 'at least', target: { num: 95, den: 100 }, parts: 1 },
}

const SHOPS = [150, 300, 450, 600]
const MONTHS = 26

/** How fast a projection is, and how good in invented worlds: without zombies, and with 3 % that never close. */
export function projectionBench(): readonly Measurement[] {
  const clean = SHOPS.map((volume, seed) =>
    worldHistory({ seed: seed + 1, first: '2024-01', months: MONTHS, volume, zombies: 0 }),
  )
  const haunted = SHOPS.map((volume, seed) =>
    worldHistory({ seed: seed + 11, first: '2024-01', months: MONTHS, volume, zombies: 0.03 }),
  )
  return [
    ...projectionSpeed(),
    ...Object.entries(GOALS).flatMap(([name, goal]) => scored(name, clean, goal)),
    ...scored('mttr_3pc_zombies', haunted, GOALS.mttr!),
  ]
}

function scored(
  name: string,
  shops: readonly (readonly HistoryMonth[])[],
  goal: Goal,
): readonly Measurement[] {
  const report = backtest(
    shops.flatMap((history, shop) =>
      // Months of different shops are different blocks.
      replay(history, () => goal).map(({ score, pool }) => ({
        pool,
        score: { ...score, month: `${shop}/${score.month}` },
      })),
    ),
  )
  if (report.brier === null) throw new Error('the world has months to judge')
  const { hold, runRate, model } = report.brier
  return [
    figure(`${name}_forecasts`, report.forecasts, null),
    figure(`${name}_brier_hold`, hold, null),
    figure(`${name}_brier_run_rate`, runRate, null),
    figure(`${name}_brier_model`, model, null),
    figure(`${name}_brier_model_less_hold`, model - hold, 0),
    figure(`${name}_calibration_error`, calibrationError(report), 0.1),
  ]
}

/** The mean distance between a chance and how often it came true, over ten bins. */
export function calibrationError({ calibration, forecasts }: BacktestReport): number {
  return calibration.reduce(
    (sum, { mean, observed, n }) => sum + (n / forecasts) * Math.abs((mean ?? 0) - (observed ?? 0)),
    0,
  )
}

const figure = (name: string, value: number, limit: number | null): Measurement => ({
  name: `projection_${name}`,
  value: Math.round(value * 10_000) / 10_000,
  unit: '',
  limit,
})
