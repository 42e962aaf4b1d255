import type { Problem, Result } from '../../core/model/result.ts'
import type { Schedule, Segment, Weekday } from '../../core/model/schedule.ts'
import { parseHours } from '../../core/time/parse-hours.ts'
import { DAYS, type HoursDraft } from './hours-draft.ts'
import { overlapProblem } from './overlap-problem.ts'

const NAMES = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
const SENTENCE = 'Write hours like 08:00-12:00, 13:00-17:00, or leave it empty for a closed day.'
const SHAPE = /^[\d:,\s-]*$/

/**
 * The hours of a week from the texts of its days. A shift that ends before it starts runs over midnight; hours
 * that overlap are refused at their day.
 */
export function parseWeek(texts: HoursDraft['week']): Result<Schedule['week']> {
  const open = DAYS.map(day => ({ day, text: plain(texts[day]) })).filter(({ text }) => text !== '')
  if (open.length === 0)
    return { ok: false, problems: [{ path: 'week', message: 'Open on at least one day.' }] }
  const problems = open
    .filter(({ text }) => !isReadable(text))
    .map(({ day }): Problem => ({ path: `week.${day}`, message: SENTENCE }))
  if (problems.length > 0) return { ok: false, problems }
  const doubled = open.flatMap(({ day, text }): Problem[] => {
    const message = overlapProblem(text, plain(texts[((day + 6) % 7) as Weekday]))
    return message === null ? [] : [{ path: `week.${day}`, message }]
  })
  if (doubled.length > 0) return { ok: false, problems: doubled }
  return parseHours(open.map(({ day, text }) => `${NAMES[day]} ${text}`).join(';'))
}

/** The hours of one date; none for an empty text. A shift over midnight belongs to two dates, so it is refused. */
export function parseDay(typed: string): Result<readonly Segment[]> {
  const text = plain(typed)
  if (text === '') return { ok: true, value: [] }
  const read = isReadable(text) ? parseHours(`wed ${text}`) : null
  if (!read?.ok) return { ok: false, problems: [{ path: '', message: SENTENCE }] }
  const doubled = overlapProblem(text, '')
  if (doubled !== null) return { ok: false, problems: [{ path: '', message: doubled }] }
  const isOver = read.value[4] !== undefined
  if (!isOver) return { ok: true, value: read.value[3] ?? [] }
  const message = 'End at 24:00 and write the rest at the next date.'
  return { ok: false, problems: [{ path: '', message }] }
}

const isReadable = (text: string) => SHAPE.test(text) && parseHours(`mon ${text}`).ok

function plain(text: string): string {
  const tidy = text.trim().replace(/[\u2012-\u2014]/g, '-')
  return /^closed$/i.test(tidy) ? '' : tidy.replace(/\s*([-,])\s*/g, '$1')
}
