import { clock } from './show-segments.ts'

/** Minutes of the day; what runs over midnight ends past 1440. */
type Span = readonly [from: number, to: number]

const MIDNIGHT = 1440

/** What is wrong with hours that are written twice: within one day's text, or by the shift of the day before; else null. */
export function overlapProblem(text: string, before: string): string | null {
  const own = spansOf(text)
  const at = own.findIndex(([from], index) => from < (own[index - 1]?.[1] ?? 0))
  const [first, second] = [own[at - 1], own[at]]
  if (first && second) return `${said(first)} and ${said(second)} overlap. Write them as one, or apart.`
  const rest = Math.max(0, ...spansOf(before).map(([, to]) => to - MIDNIGHT))
  if (!own.some(([from]) => from < rest)) return null
  return `The day before is open until ${clock(rest)} of this one. Start these hours then or later.`
}

/** The spans of a text that can be read, the earliest first. */
function spansOf(text: string): readonly Span[] {
  if (text === '') return []
  const spans = text.split(',').map((part): Span => {
    const [from = 0, to = 0] = part.split('-').map(minuteOf)
    return [from, to <= from ? to + MIDNIGHT : to]
  })
  return spans.sort((a, b) => a[0] - b[0])
}

function minuteOf(text: string): number {
  const [hour = 0, minute = 0] = text.split(':').map(Number)
  return hour * 60 + minute
}

const said = ([from, to]: Span) => `${clock(from)}-${clock(to > MIDNIGHT ? to - MIDNIGHT : to)}`
