import type { BacktestReport, Brier } from '../../core/projection/backtest.ts'

/** A backtest as a person reads it. Brier scores: the mean squared error of a chance; 0 is perfect, 0.25 is a coin. */
export function backtestTable({
  months,
  forecasts,
  brier,
  byDay,
  calibration,
  interval,
}: BacktestReport): string {
  if (brier === null)
    return 'No month could be judged: each needs 60 tickets resolved in the three months before it, and 20 of its own.\n'
  const lines = [
    `${forecasts} forecasts of ${months} months. Brier score: 0 is perfect, 0.25 is a coin.`,
    '',
    'at the end of     hold  run rate   model',
    ...Object.entries(byDay).map(([day, scores]) => row(`day ${day}`, scores)),
    row('all', brier),
    '',
    `model less hold      ${range(interval.modelMinusHold)}`,
    `model less run rate  ${range(interval.modelMinusRunRate)}`,
    '',
    'chance given   mean  came true  forecasts',
    ...calibration
      .filter(({ n }) => n > 0)
      .map(
        bin =>
          `${percent(bin.from)} to ${percent(bin.to)}`.padEnd(13) +
          percent(bin.mean ?? 0).padStart(6) +
          percent(bin.observed ?? 0).padStart(11) +
          String(bin.n).padStart(11),
      ),
  ]
  return `${lines.join('\n')}\n`
}

const row = (title: string, { hold, runRate, model }: Brier) =>
  `${title.padEnd(14)}${hold.toFixed(3).padStart(8)}${runRate.toFixed(3).padStart(10)}${model.toFixed(3).padStart(8)}`
const range = (pair: readonly [number, number] | null) =>
  pair === null ? 'too few months to say' : `95 % between ${pair[0].toFixed(3)} and ${pair[1].toFixed(3)}`
const percent = (share: number) => `${Math.round(share * 100)} %`
