import { wholeUnits, wholeUnitsDown } from '../../core/bonus/whole-units.ts'
import type { Simulation } from '../../core/projection/simulation.ts'
import { basisPointsText, moneyText, type Speech } from '../../core/snapshot/format.ts'
import { type Piece, plain, strong } from '../../core/snapshot/piece.ts'
import type { TrialAnswer } from './trial-answer.ts'

/** `the last 12 months`, or as many as are known. */
export const spanText = (count: number) => (count === 1 ? 'the last month' : `the last ${count} months`)

/**
 * What a draft would have paid instead of what is saved: `Over the last 12 months this plan would have paid $148,220 instead
 * of $121,905, and 9 full months instead of 6.` Nothing without a draft or without ended months.
 */
export function trialPieces({ version, other }: TrialAnswer, speech: Speech): readonly Piece[] {
  if (other === null || version.months.length === 0) return []
  const money = ({ total }: Simulation) => moneyText(wholeUnits(total), speech)
  const [now, before] = [money(version), money(other)]
  return [
    plain(`Over ${spanText(version.months.length)} this plan would have paid `),
    strong(now === before ? `${now}, as before` : `${now} instead of ${before}`),
    plain(`${fullText(version.fullMonths, other.fullMonths)}.`),
  ]
}

function fullText(now: number, before: number): string {
  if (now === before) return ''
  return `, and ${now} full ${now === 1 ? 'month' : 'months'} instead of ${before}`
}

/** What a full share would have got, and how that compares with pay: `$18,528 for a full share, 24% of pay`. */
export function shareText({ perShare, shareOfPay }: Simulation, speech: Speech): string {
  const share = `${moneyText(wholeUnitsDown(perShare), speech)} for a full share`
  return shareOfPay === null ? share : `${share}, ${percent(shareOfPay, speech)} of pay`
}

/** What a plan's months say about it, a sentence each: goals too hard or too easy, the spread, the rate, one person more. */
export function trialNotes(tried: Simulation, speech: Speech): readonly string[] {
  const { verdicts, worst, best, rate, ninth, months } = tried
  if (months.length === 0) return []
  const down = (amount: typeof worst) => moneyText(wholeUnitsDown(amount), speech)
  const change = wholeUnits(ninth.change)
  const moved =
    change === 0
      ? 'as much as before'
      : `${moneyText(Math.abs(change) as typeof change, speech)} ${change < 0 ? 'less' : 'more'}`
  const cost = wholeUnits(ninth.cost)
  const costs = cost === 0 ? '' : `, and the plan costs ${moneyText(cost, speech)} more`
  return [
    ...verdicts.map(({ sentence }) => sentence),
    `A full share got ${down(worst)} in the worst month and ${down(best)} in the best.`,
    ...(rate ? [rateText(rate, speech)] : []),
    `With one full share more, each gets ${moved} over these months${costs}.`,
  ]
}

function rateText({ low, high, cost }: NonNullable<Simulation['rate']>, speech: Speech): string {
  const rates = `${basisPointsText(low, speech)} to ${basisPointsText(high, speech)}`
  const costs = `${moneyText(wholeUnits(cost.low), speech)} to ${moneyText(wholeUnits(cost.high), speech)}`
  return `For 20% to 30% of pay: a pool rate of ${rates}, which costs ${costs} over these months.`
}

const percent = (share: number, { locale }: Speech) =>
  new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(share)
