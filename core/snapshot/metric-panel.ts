import { METRICS } from '../model/metric.ts'
import type { MetricFigure, Verdict } from '../model/metric-figure.ts'
import type { Cents } from '../model/units.ts'
import {
  countText,
  daysNumber,
  isMoneyShown,
  moneyOf,
  moneyText,
  percentNumber,
  type Speech,
  wholeMinutes,
} from './format.ts'
import { needPieces } from './need-pieces.ts'
import { DASH, type Piece, plain, type Shown, unit } from './piece.ts'
import { targetWords } from './target-words.ts'

/** What each figure of a metric panel is made from, by its place in the snapshot. */
interface MetricPanelValues {
  'metrics[].id': MetricFigure['id']
  'metrics[].goal': MetricFigure
  'metrics[].goal.target': MetricFigure
  'metrics[].value': MetricFigure
  'metrics[].verdict': Verdict
  'metrics[].amount': Cents
  'metrics[].need': MetricFigure
  'metrics[].byHand': number
}

const VERDICTS: { readonly [verdict in Verdict]: string } = {
  holding: 'Holding',
  'at-risk': 'At risk',
  missing: 'Missing',
  'out-of-reach': 'Almost out of reach',
  'too-few': 'Too few to judge',
  'not-known': 'Not known',
}

/** The words of a metric panel. */
export const METRIC_PANEL: Shown<MetricPanelValues> = {
  'metrics[].id': { show: id => [plain(METRICS[id].title)] },
  'metrics[].goal': { show: (metric, speech) => [plain(goalText(metric, speech))] },
  'metrics[].goal.target': { show: (metric, speech) => [plain(targetText(metric, speech))] },
  'metrics[].value': { show: valuePieces },
  'metrics[].verdict': { show: verdict => [plain(VERDICTS[verdict])] },
  'metrics[].amount': { show: paysPieces },
  'metrics[].need': { show: (metric, speech) => needPieces(metric, speech) },
  'metrics[].byHand': {
    show: (count, speech) => (count > 0 ? [plain(`${countText(count, speech)} left out by hand`)] : []),
  },
}

/** What a goal pays: `$5,547`, `33% of pool`, or nothing where only bars may be shown. */
function paysPieces(amount: Cents, speech: Speech): readonly Piece[] {
  if (speech.amounts === 'bars') return []
  const text = moneyText(amount, speech)
  return [plain(isMoneyShown(speech) ? text : `${text} of pool`)]
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
  const percent = (of: string) => [plain(percentNumber(value, goal.comparator, 1, speech)), unit(`%${of}`)]
  if (kind === 'share')
    return percent(METRICS[id].counted === 'readings' ? '' : ` of ${countText(counted, speech)}`)
  if (kind === 'money' && !isMoneyShown(speech)) return percent(' of its goal')
  if (kind === 'money') return [plain(moneyText(moneyOf(value, goal.comparator), speech))]
  if (kind === 'days') return [plain(daysNumber(value, goal.comparator, speech)), unit('days')]
  const minutes = wholeMinutes(value, goal.comparator)
  const hours = Math.floor(minutes / 60)
  const rest = String(minutes % 60)
  if (hours === 0) return [plain(rest), unit('min')]
  return [plain(countText(hours, speech)), unit('h'), plain(rest.padStart(2, '0')), unit('min')]
}
