import type { BacktestReport } from '../../core/projection/backtest.ts'
import { countText, type Speech } from '../../core/snapshot/format.ts'

/** How good a goal's forecasts were, in sentences; one alone where no past month could be forecast. */
export function backtestText(report: BacktestReport, speech: Speech): readonly string[] {
  const { brier, months, forecasts, interval } = report
  if (brier === null) return ['No ended month could be forecast from the months before it yet.']
  const said = (value: number) => score(value, speech)
  const count = `${countText(forecasts, speech)} forecasts of ${months === 1 ? 'one ended month' : `${months} ended months`}`
  const sentences = [
    `${count}. Brier score ${said(brier.model)}, ${said(brier.hold)} if the current value stays, ${said(brier.runRate)} at the month's pace. Lower is better.`,
  ]
  const between = interval.modelMinusHold
  if (between) sentences.push(apart(between, said))
  return sentences
}

/** Whether the difference could be chance: the interval holds 0 or not. */
function apart([low, high]: readonly [number, number], said: (value: number) => string): string {
  const range = `the difference lies between ${said(low)} and ${said(high)} in 95 of 100 draws of the months`
  if (high < 0) return `Better than the current value: ${range}.`
  if (low > 0) return `Worse than the current value: ${range}.`
  return `Not surely better than the current value: ${range}.`
}

/** Three decimals. */
export function score(value: number, { locale }: Pick<Speech, 'locale'>): string {
  const form = { minimumFractionDigits: 3, maximumFractionDigits: 3, signDisplay: 'negative' } as const
  return new Intl.NumberFormat(locale, form).format(value)
}
