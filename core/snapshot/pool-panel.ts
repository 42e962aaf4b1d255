import { METRICS } from '../model/metric.ts'
import type { GrewFigure, PoolFigure, RungFigure } from '../model/pool-figure.ts'
import type { AnnouncedFigure, PreviousFigure, Snapshot } from '../model/snapshot.ts'
import type { Cents } from '../model/units.ts'
import { announcedWords } from './announced-words.ts'
import { basisPointsText, dayText, isMoneyShown, moneyText, monthText, type Speech } from './format.ts'
import { isPaidInFull } from './is-paid-in-full.ts'
import { DASH, type Piece, plain, type Shown, strong } from './piece.ts'
import { grewWords, ladderTitle, ofThePool, poolLabel, poolLine } from './pool-words.ts'

/** What each figure of the pool panel is made from, by its place in the snapshot. */
interface PoolPanelValues {
  'audience.pool': Snapshot
  'pool.state': Snapshot
  'pool.amount': Cents | null
  'pool.all': PoolFigure
  'pool.fullShare': Cents
  'pool.wouldAdd[]': PoolFigure['wouldAdd'][number]
  'pool.rehearsal': PoolFigure['rehearsal']
  'pool.correction': string
  'pool.estimatedFrom': string
  'pool.grew': GrewFigure
  'pool.ladder': Snapshot
  'pool.ladder[].amount': Cents
  'pool.ladder[].goals': RungFigure
  previous: PreviousFigure
  announced: AnnouncedFigure
}

/** The words of the pool panel. Where only bars may be shown, an amount says nothing. */
export const POOL_PANEL: Shown<PoolPanelValues> = {
  'audience.pool': { show: partPieces },
  'pool.state': { show: (snapshot, speech) => [plain(poolLabel(snapshot, speech))] },
  'pool.amount': {
    show: (amount, speech) => (amount === null ? [plain(DASH)] : amountPieces(amount, speech)),
  },
  'pool.all': { show: (pool, speech) => poolLine(pool, speech) },
  'pool.fullShare': { show: sharePieces },
  'pool.wouldAdd[]': {
    show: (add, speech) => [
      strong(METRICS[add.id].title),
      plain(' would add '),
      strong(moneyText(add.amount, speech)),
    ],
  },
  'pool.rehearsal': {
    show: rehearsal => (rehearsal ? [plain('Rehearsal: nothing is owed this month')] : []),
  },
  'pool.correction': { show: reason => [plain(`Corrected this month: ${reason}`)] },
  'pool.estimatedFrom': {
    show: (month, speech) => [plain(`Pool estimated from ${monthText(month, speech)} revenue`)],
  },
  'pool.grew': { show: (grew, speech) => [plain(grewWords(grew, speech))] },
  'pool.ladder': { show: (snapshot, speech) => [plain(ladderTitle(snapshot, speech))] },
  'pool.ladder[].amount': { show: amountPieces },
  'pool.ladder[].goals': { show: (rung, speech) => [plain(rungGoals(rung, speech))] },
  previous: { show: previousPieces },
  announced: { show: (figure, speech) => [plain(announcedWords(figure, speech))] },
}

function amountPieces(amount: Cents, speech: Speech): readonly Piece[] {
  return speech.amounts === 'bars' ? [] : [plain(moneyText(amount, speech))]
}

function sharePieces(share: Cents, speech: Speech): readonly Piece[] {
  return [strong(moneyText(share, speech)), plain(' for a full share')]
}

const unbroken = (text: string) => text.replaceAll(' ', '\u00a0')

/** `of the full pool, 8% for a full share`: what an amount in percent is, and the share with it, on one line. */
function partPieces(snapshot: Snapshot, speech: Speech): readonly Piece[] {
  const of = ofThePool(snapshot, speech)
  if (of === '') return []
  const { fullShare } = snapshot.pool
  if (fullShare === null) return [plain(of)]
  // Where the line is too long it breaks before the share, not within.
  const share = sharePieces(fullShare, speech).map(piece => ({ ...piece, text: unbroken(piece.text) }))
  return [plain(`${of}, `), ...share]
}

function previousPieces(previous: PreviousFigure, speech: Speech): readonly Piece[] {
  const month = monthText(previous.month, speech)
  const { amount, state, finalOn } = previous
  const paid = amount === null ? null : strong(moneyText(amount, speech))
  if (state === 'closed') {
    if (paid === null) return [plain(`${month} is closed`)]
    // Not *all goals met*: one that could not be judged leaves its part to the others.
    if (isPaidInFull(previous))
      return [plain(`${month}: the full pool. `), paid, plain(' paid'), ...shareOf(previous, speech)]
    const verb = previous.rehearsal ? 'would have paid' : 'paid'
    return [plain(`${month} ${verb} `), paid, ...shareOf(previous, speech)]
  }
  const until = speech.now >= finalOn ? 'to be closed' : `final on ${dayText(finalOn, speech)}`
  return paid === null ? [plain(`${month}, ${until}`)] : [plain(`${month}, ${until}: `), paid]
}

function shareOf({ fullShare }: PreviousFigure, speech: Speech): readonly Piece[] {
  return fullShare === null ? [] : [plain(', '), strong(moneyText(fullShare, speech)), plain(' a full share')]
}

/**
 * The chance, `20% likely` where the amount beside it is in percent too, or the goals it takes: with bars always those, since
 * nothing else names the rung.
 */
function rungGoals({ percent, goals, of }: RungFigure, speech: Speech): string {
  if (percent !== null && speech.amounts !== 'bars') {
    const chance = basisPointsText(percent * 100, speech)
    return isMoneyShown(speech) ? chance : `${chance} likely`
  }
  if (goals === 0) return 'no goal'
  if (goals === of) return of === 1 ? 'the goal' : `all ${of} goals`
  return goals === 1 ? '1 goal' : `${goals} goals`
}
