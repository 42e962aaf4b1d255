import type { Appeal } from '../../core/model/appeal.ts'
import type { SourceFigure } from '../../core/model/snapshot.ts'
import type { Instant } from '../../core/model/units.ts'
import { countText, type Speech } from '../../core/snapshot/format.ts'
import { monthYear } from '../../core/snapshot/month-year.ts'
import type { SurveysAnswer } from '../answers/surveys-answer.ts'
import type { Act } from '../may-do.ts'
import type { MonthsAnswer } from '../months/months-page.tsx'
import type { ReadingsAnswer } from '../numbers/readings-answer.ts'
import type { RevenueAnswer } from '../revenue/revenue-answer.ts'
import { monthPath, pagePath } from '../route-at.ts'
import { sourceState } from '../sources/source-state.ts'

/** What the overview looks through. Null: not read, or not to be read by this person. */
export interface HandFacts {
  /** The months of the demo are there to look at: nobody closes them. */
  readonly demo: boolean
  readonly sources: readonly SourceFigure[]
  /** Names of screens that are away and should be there. */
  readonly missing: readonly string[]
  readonly readings: Pick<ReadingsAnswer, 'due'> | null
  readonly months: MonthsAnswer | null
  /** The month before while its days of grace last, YYYY-MM; or null. */
  readonly inGrace: string | null
  readonly appeals: readonly Appeal[] | null
  readonly revenue: Pick<RevenueAnswer, 'month' | 'confirmed'> | null
  readonly surveys: Pick<SurveysAnswer, 'unhappy'> | null
}

/** One thing that waits for a person: what it is, and where it is done. */
export interface HandLine {
  readonly id: string
  readonly text: string
  readonly act: string
  readonly path: string
}

/** What waits for somebody who may do it, what spoils the numbers first. `may` tells what the person may do. */
export function handLines(facts: HandFacts, speech: Speech, may: (act: Act) => boolean): readonly HandLine[] {
  const ifMay = (act: Act, lines: readonly HandLine[]) => (may(act) ? lines : [])
  return [
    ...sourceLines(facts.sources, speech.now),
    ...damagedLines(facts, speech),
    ...ifMay('POST /teams/:team/months/:month/close', monthLines(facts, speech)),
    ...ifMay('POST /teams/:team/readings', readingLines(facts)),
    ...ifMay('POST /teams/:team/revenue/confirm', revenueLines(facts, speech)),
    ...ifMay('PUT /teams/:team/appeals/:id', appealLines(facts, speech)),
    ...ifMay('POST /teams/:team/call-backs/:survey', answerLines(facts, speech)),
    ...displayLines(facts),
  ]
}

function sourceLines(sources: readonly SourceFigure[], now: Instant): readonly HandLine[] {
  const line = (figure: SourceFigure, text: string): HandLine => ({
    ...{ id: `source-${figure.id}`, text, act: 'See the source', path: pagePath('sources') },
  })
  return sources.flatMap(figure => {
    const state = sourceState(figure, now)
    const said = figure.problem ?? figure.notice
    if (state === 'failed') return [line(figure, `${figure.label} has failed. ${said ?? ''}`.trim())]
    if (state === 'stale' || figure.withheld?.length)
      return [line(figure, `${figure.label} is stale: its goals are not judged. ${said ?? ''}`.trim())]
    return figure.notice === null ? [] : [line(figure, `${figure.label}: ${figure.notice}`)]
  })
}

const damagedLines = ({ months }: HandFacts, speech: Speech): readonly HandLine[] =>
  (months?.damaged ?? []).map(({ file, month }) => ({
    ...{ id: `damaged-${file}`, text: `The file of ${monthYear(month, speech)} is damaged.` },
    ...{ act: 'See what to do', path: pagePath('months') },
  }))

function monthLines({ demo, months, inGrace }: HandFacts, speech: Speech): readonly HandLine[] {
  const ended = (months?.months ?? [])
    .filter(({ state, month }) => state === 'provisional' && month !== inGrace)
    .map(({ month }) => month)
    .sort()
  const [oldest] = ended
  if (oldest === undefined || demo) return []
  const name = monthYear(oldest, speech)
  const text =
    ended.length === 1
      ? `${name} is ready to close.`
      : `${countText(ended.length, speech)} months have ended and are not closed, the oldest ${name}.`
  return [{ id: 'months', text, act: `Close ${name}`, path: monthPath(oldest) }]
}

const readingLines = ({ readings }: HandFacts): readonly HandLine[] =>
  (readings?.due ?? [])
    .filter(({ state }) => state !== 'fresh')
    .map(({ metric, sentence }) => ({
      ...{ id: `reading-${metric}`, text: sentence, act: 'Type it in', path: pagePath('numbers') },
    }))

function revenueLines({ revenue }: HandFacts, speech: Speech): readonly HandLine[] {
  if (revenue === null || revenue.confirmed !== null) return []
  const text = `The revenue of ${monthYear(revenue.month, speech)} is not confirmed.`
  return [{ id: 'revenue', text, act: 'Look through and confirm', path: pagePath('revenue') }]
}

function appealLines({ appeals }: HandFacts, speech: Speech): readonly HandLine[] {
  const open = (appeals ?? []).filter(({ decision }) => decision === null).length
  if (open === 0) return []
  const text =
    open === 1 ? '1 appeal waits for a decision.' : `${countText(open, speech)} appeals wait for a decision.`
  return [{ id: 'appeals', text, act: 'Decide', path: pagePath('exclusions') }]
}

function answerLines({ surveys }: HandFacts, speech: Speech): readonly HandLine[] {
  const open = (surveys?.unhappy ?? []).filter(({ callBack }) => callBack === null).length
  if (open === 0) return []
  const text =
    open === 1
      ? '1 unhappy customer was not called back yet.'
      : `${countText(open, speech)} unhappy customers were not called back yet.`
  return [{ id: 'answers', text, act: 'See the answers', path: pagePath('answers') }]
}

const displayLines = ({ missing }: HandFacts): readonly HandLine[] =>
  missing.map((name, at) => ({
    ...{ id: `display-${at}`, text: `${name} is away for ten minutes or more.` },
    ...{ act: 'See the display', path: pagePath('displays') },
  }))
