import { METRICS } from '../../core/model/metric.ts'
import type { MetricFigure } from '../../core/model/metric-figure.ts'
import { FIGURES } from '../../core/snapshot/figures.ts'
import { countText, percentNumber, type Speech } from '../../core/snapshot/format.ts'
import { type Piece, plain, unit } from '../../core/snapshot/piece.ts'

/** A value as a page says it: like the wall, but shares with two decimals, rounded toward the failing side. */
export function valuePieces(figure: MetricFigure, speech: Speech): readonly Piece[] {
  const { id, value, counted, goal } = figure
  if (value === null || METRICS[id].unit !== 'share') return FIGURES['metrics[].value'].show(figure, speech)
  const number = percentNumber(value, goal.comparator, 2, speech)
  return [plain(number), unit(`% of ${countText(counted, speech)}`)]
}
