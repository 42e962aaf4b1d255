import type { Snapshot, SourceFigure } from '../model/snapshot.ts'
import type { Instant, Millis } from '../model/units.ts'
import { ageText, clockText, dueText, monthText, type Speech } from './format.ts'
import { METRIC_PANEL } from './metric-panel.ts'
import { plain, type Shown, strong } from './piece.ts'
import { POOL_PANEL } from './pool-panel.ts'

/** What each figure of the header and of the last line is made from, by its place in the snapshot. */
interface EdgeValues {
  'team.name': string
  'period.month': string
  'period.workingDays.left': number
  now: Instant
  'sources[]': SourceFigure
  'sources[].problem': string
  'sources[].notice': string
  'next.due[].due': Instant
  'next.due[]': Snapshot['next']['due'][number]
  'next.lateToday': number
}

const EDGES: Shown<EdgeValues> = {
  'team.name': { show: name => [plain(name)] },
  'period.month': { show: (month, speech) => [plain(monthText(month, speech))] },
  'period.workingDays.left': {
    show: left => [plain(left === 1 ? '1 working day left' : `${left} working days left`)],
  },
  now: { show: (now, speech) => [plain(clockText(now, speech))] },
  'sources[]': { show: (source, speech) => [plain(`${source.label}, ${sourceAge(source, speech)}`)] },
  'sources[].problem': { show: problem => [plain(problem)] },
  'sources[].notice': { show: notice => [plain(notice)] },
  'next.due[].due': { show: (due, speech) => [plain(dueText(due, speech))] },
  'next.due[]': { show: entry => [strong(`#${entry.id}`), plain(entry.assigned ? '' : ' unassigned')] },
  'next.lateToday': { show: late => [strong(String(late)), plain(' late today')] },
}

/** The words of every figure. A panel calls `FIGURES[key].show(value, speech)` and does no arithmetic of its own. */
export const FIGURES = { ...EDGES, ...POOL_PANEL, ...METRIC_PANEL }

function sourceAge(source: SourceFigure, speech: Speech): string {
  return source.asOf === null ? 'no answer yet' : ageText((speech.now - source.asOf) as Millis)
}
