import { METRICS } from '../model/metric.ts'
import type {
  AnnouncedFigure,
  GrewFigure,
  MetricFigure,
  PoolFigure,
  PreviousFigure,
  RungFigure,
  Snapshot,
  SourceFigure,
  Verdict,
} from '../model/snapshot.ts'
import type { Cents, Instant, Millis } from '../model/units.ts'
import { announcedWords } from './announced-words.ts'
import {
  ageText,
  clockText,
  countText,
  daysNumber,
  dayText,
  dueText,
  moneyOf,
  moneyText,
  monthText,
  percentNumber,
  type Speech,
  wholeMinutes,
} from './format.ts'
import { needPieces } from './need-pieces.ts'
import { type Piece, plain, strong, unit } from './piece.ts'
import { grewWords, ladderTitle, poolLabel, poolLine } from './pool-words.ts'
import { targetWords } from './target-words.ts'

/** What each figure on a screen is made from, by its place in the snapshot. */
interface FigureValues {
  'team.name': string
  'period.month': string
  'period.workingDays.left': number
  now: Instant
  'sources[]': SourceFigure
  'sources[].problem': string
  'sources[].notice': string
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
  'metrics[].id': MetricFigure['id']
  'metrics[].goal': MetricFigure
  'metrics[].goal.target': MetricFigure
  'metrics[].value': MetricFigure
  'metrics[].verdict': Verdict
  'metrics[].amount': Cents
  'metrics[].need': MetricFigure
  'metrics[].byHand': number
  'next.due[].due': Instant
  'next.due[]': Snapshot['next']['due'][number]
  'next.lateToday': number
  previous: PreviousFigure
  announced: AnnouncedFigure
}

type Figures = {
  readonly [Key in keyof FigureValues]: { show(value: FigureValues[Key], speech: Speech): readonly Piece[] }
}

const DASH = '\u2013'

const VERDICTS: { readonly [verdict in Verdict]: string } = {
  holding: 'Holding',
  'at-risk': 'At risk',
  missing: 'Missing',
  'out-of-reach': 'Almost out of reach',
  'too-few': 'Too few to judge',
  'not-known': 'Not known',
}

/** The words of every figure. A panel calls `FIGURES[key].show(value, speech)` and does no arithmetic of its own. */
export const FIGURES: Figures = {
  'team.name': { show: name => [plain(name)] },
  'period.month': { show: (month, speech) => [plain(monthText(month, speech))] },
  'period.workingDays.left': {
    show: left => [plain(left === 1 ? '1 working day left' : `${left} working days left`)],
  },
  now: { show: (now, speech) => [plain(clockText(now, speech))] },
  'sources[]': { show: (source, speech) => [plain(`${source.label}, ${sourceAge(source, speech)}`)] },
  'sources[].problem': { show: problem => [plain(problem)] },
  'sources[].notice': { show: notice => [plain(notice)] },
  'pool.state': { show: (snapshot, speech) => [plain(poolLabel(snapshot, speech))] },
  'pool.amount': { show: (amount, speech) => [plain(amount === null ? DASH : moneyText(amount, speech))] },
  'pool.all': { show: (pool, speech) => poolLine(pool, speech) },
  'pool.fullShare': {
    show: (share, speech) => [strong(moneyText(share, speech)), plain(' for a full share')],
  },
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
  'pool.ladder[].amount': { show: (amount, speech) => [plain(moneyText(amount, speech))] },
  'pool.ladder[].goals': { show: rung => [plain(rungGoals(rung))] },
  'metrics[].id': { show: id => [plain(METRICS[id].title)] },
  'metrics[].goal': { show: (metric, speech) => [plain(goalText(metric, speech))] },
  'metrics[].goal.target': { show: (metric, speech) => [plain(targetText(metric, speech))] },
  'metrics[].value': { show: valuePieces },
  'metrics[].verdict': { show: verdict => [plain(VERDICTS[verdict])] },
  'metrics[].amount': { show: (amount, speech) => [plain(moneyText(amount, speech))] },
  'metrics[].need': { show: (metric, speech) => needPieces(metric, speech) },
  'metrics[].byHand': {
    show: (count, speech) => (count > 0 ? [plain(`${countText(count, speech)} left out by hand`)] : []),
  },
  'next.due[].due': { show: (due, speech) => [plain(dueText(due, speech))] },
  'next.due[]': { show: entry => [strong(`#${entry.id}`), plain(entry.assigned ? '' : ' unassigned')] },
  'next.lateToday': { show: late => [strong(String(late)), plain(' late today')] },
  previous: { show: previousPieces },
  announced: { show: (figure, speech) => [plain(announcedWords(figure, speech))] },
}

function previousPieces(previous: PreviousFigure, speech: Speech): readonly Piece[] {
  const month = monthText(previous.month, speech)
  const amount = strong(moneyText(previous.amount, speech))
  if (previous.state === 'closed')
    return [
      plain(`${month} ${previous.rehearsal ? 'would have paid' : 'paid'} `),
      amount,
      ...shareOf(previous, speech),
    ]
  if (speech.now >= previous.finalOn) return [plain(`${month}, to be closed: `), amount]
  return [plain(`${month}, final on ${dayText(previous.finalOn, speech)}: `), amount]
}

function shareOf({ fullShare }: PreviousFigure, speech: Speech): readonly Piece[] {
  return fullShare === null ? [] : [plain(', '), strong(moneyText(fullShare, speech)), plain(' a full share')]
}

function sourceAge(source: SourceFigure, speech: Speech): string {
  return source.asOf === null ? 'no answer yet' : ageText((speech.now - source.asOf) as Millis)
}

function rungGoals(rung: RungFigure): string {
  if (rung.percent !== null) return `${rung.percent}%`
  if (rung.goals === 0) return 'no goal'
  if (rung.goals === rung.of) return rung.of === 1 ? 'the goal' : `all ${rung.of} goals`
  return rung.goals === 1 ? '1 goal' : `${rung.goals} goals`
}

function goalText(metric: MetricFigure, speech: Speech): string {
  const target = targetText(metric, speech)
  const inSla = metric.id === 'slaResponse' || metric.id === 'slaResolution'
  return inSla && metric.goal.comparator === 'at least'
    ? `${target} in SLA`
    : `${metric.goal.comparator} ${target}`
}

function targetText({ id, goal }: MetricFigure, speech: Speech): string {
  return targetWords(id, goal.target, goal.comparator, speech)
}

function valuePieces({ id, value, counted, goal }: MetricFigure, speech: Speech): readonly Piece[] {
  if (value === null) return [plain(DASH)]
  const kind = METRICS[id].unit
  if (kind === 'share' && METRICS[id].counted === 'readings')
    return [plain(percentNumber(value, goal.comparator, 1, speech)), unit('%')]
  if (kind === 'share')
    return [
      plain(percentNumber(value, goal.comparator, 1, speech)),
      unit(`% of ${countText(counted, speech)}`),
    ]
  if (kind === 'money') return [plain(moneyText(moneyOf(value, goal.comparator), speech))]
  if (kind === 'days') return [plain(daysNumber(value, goal.comparator, speech)), unit('days')]
  const minutes = wholeMinutes(value, goal.comparator)
  const hours = Math.floor(minutes / 60)
  const rest = String(minutes % 60)
  if (hours === 0) return [plain(rest), unit('min')]
  return [plain(countText(hours, speech)), unit('h'), plain(rest.padStart(2, '0')), unit('min')]
}
