import { blockBootstrap } from './block-bootstrap.ts'
import { pooled } from './pool.ts'
import type { Replayed } from './replay.ts'

export interface Brier {
  readonly hold: number
  readonly runRate: number
  readonly model: number
}

/** What chances meant: of the forecasts in [from, to) the mean, and how often the goal was met. Null of none. */
export interface CalibrationBin {
  readonly from: number
  readonly to: number
  readonly mean: number | null
  readonly observed: number | null
  readonly n: number
}

export interface BacktestReport {
  readonly months: number
  readonly forecasts: number
  readonly brier: Brier | null
  readonly byDay: { readonly [day: string]: Brier }
  readonly calibration: readonly CalibrationBin[]
  /** 95 % of the mean difference of Brier scores, months drawn as blocks. Below 0: the model is better. */
  readonly interval: {
    readonly modelMinusHold: readonly [number, number] | null
    readonly modelMinusRunRate: readonly [number, number] | null
  }
}

/** Squared errors of one forecast. */
export interface Judged {
  readonly month: string
  readonly day: number
  readonly chance: number
  readonly met: boolean
  readonly errors: Brier
}

/** Every forecast of the months replayed, with its errors. */
export function judgedForecasts(replayed: readonly Replayed[]): readonly Judged[] {
  return replayed.flatMap(({ score, pool }) => {
    const truth = score.met ? 1 : 0
    return score.forecasts.map(({ day, hold, runRate, members }) => {
      const chance = pooled(members, pool.weights)
      const errors = {
        hold: (hold - truth) ** 2,
        runRate: (runRate - truth) ** 2,
        model: (chance - truth) ** 2,
      }
      return { month: score.month, day, chance, met: score.met, errors }
    })
  })
}

/** How good the forecasts of the months replayed were. */
export function backtest(replayed: readonly Replayed[]): BacktestReport {
  const judged = judgedForecasts(replayed)
  const days = [...new Set(judged.map(({ day }) => day))].sort((a, b) => a - b)
  return {
    months: new Set(judged.map(({ month }) => month)).size,
    forecasts: judged.length,
    brier: meanBrier(judged),
    byDay: Object.fromEntries(
      days.flatMap(day => {
        const mean = meanBrier(judged.filter(each => each.day === day))
        return mean ? [[String(day), mean]] : []
      }),
    ),
    calibration: Array.from({ length: 10 }, (_, bin) => calibrationBin(judged, bin)),
    interval: {
      modelMinusHold: blockBootstrap(judged, ({ model, hold }) => model - hold),
      modelMinusRunRate: blockBootstrap(judged, ({ model, runRate }) => model - runRate),
    },
  }
}

function meanBrier(judged: readonly Judged[]): Brier | null {
  if (judged.length === 0) return null
  const mean = (of: (errors: Brier) => number) =>
    judged.reduce((sum, { errors }) => sum + of(errors), 0) / judged.length
  return { hold: mean(e => e.hold), runRate: mean(e => e.runRate), model: mean(e => e.model) }
}

function calibrationBin(judged: readonly Judged[], bin: number): CalibrationBin {
  const inside = judged.filter(({ chance }) => Math.min(9, Math.floor(chance * 10)) === bin)
  const n = inside.length
  return {
    from: bin / 10,
    to: (bin + 1) / 10,
    mean: n === 0 ? null : inside.reduce((sum, { chance }) => sum + chance, 0) / n,
    observed: n === 0 ? null : inside.filter(({ met }) => met).length / n,
    n,
  }
}
