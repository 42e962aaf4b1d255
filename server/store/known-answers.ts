import type { AnswerFlag } from '../../core/model/answer-flag.ts'
import type { AnswerLine } from '../../core/model/answer-line.ts'
import type { Survey } from '../../core/model/survey.ts'
import { type Instant, instant } from '../../core/model/units.ts'

interface Known {
  answer: Survey
  gone: boolean
  /** What was told of its vanishing, which no longer holds once it is back. */
  missed: AnswerFlag | null
  /** The last state of it that counted. */
  counted: Survey | null
  /** The comparison that met it last. */
  met: number
}

interface Between {
  readonly from: Instant
  readonly to: Instant
}

/** The answers as the lines tell them, in memory. */
export interface KnownAnswers {
  /** Takes a line over that is on the disk. */
  take(line: AnswerLine): void
  /** What a source's answers of a range differ in. Questions that nobody answered are none of them. */
  differences(source: string, told: readonly Survey[], range: Between, at: Instant): readonly AnswerLine[]
  /** The earliest first. */
  flags(): readonly AnswerFlag[]
}

export function createKnownAnswers(): KnownAnswers {
  const sources = new Map<string, Map<string, Known>>()
  const flags = new Set<AnswerFlag>()
  let comparison = 0

  const ofSource = (name: string) => {
    const answers = sources.get(name) ?? new Map<string, Known>()
    sources.set(name, answers)
    return answers
  }
  const flagged = ({ source, at }: AnswerLine, was: Survey, is: Survey | null) => {
    const flag: AnswerFlag = { kind: is ? 'changed' : 'gone', source, was, is, at: instant(Date.parse(at)) }
    flags.add(flag)
    return flag
  }

  return {
    flags: () => [...flags],
    take(line) {
      const { source, id, answer } = line
      const answers = ofSource(source)
      const known = answers.get(id)
      if (answer === null) {
        if (!known || known.gone) return
        known.gone = true
        known.missed = counts(known.answer) ? flagged(line, known.answer, null) : null
        return
      }
      const before = known?.counted ?? null
      if (known?.missed) flags.delete(known.missed)
      if (before && !answer.deleted && answer.score !== before.score) flagged(line, before, answer)
      const counted = counts(answer) ? answer : before
      answers.set(id, { answer, gone: false, missed: null, counted, met: comparison })
    },
    differences(source, told, { from, to }, at) {
      const answers = ofSource(source)
      const lines: AnswerLine[] = []
      const fresh = new Set<string>()
      const line = (id: string, what: AnswerLine['what'], answer: Survey | null) =>
        lines.push({ at: new Date(at).toISOString(), source, id, what, answer })
      comparison += 1
      for (const answer of told) {
        const { id, score } = answer
        const known = answers.get(id)
        if (!known) {
          if (score === null || fresh.has(id)) continue
          fresh.add(id)
          line(id, 'new', answer)
        } else if (known.met !== comparison) {
          known.met = comparison
          if (known.gone || differs(known.answer, answer)) line(id, 'changed', answer)
        }
      }
      for (const [id, { answer, gone, met }] of answers) {
        const { answered } = answer
        const isExpected = answered !== null && answered >= from && answered < to
        if (isExpected && !gone && met !== comparison) line(id, 'gone', null)
      }
      return lines
    },
  }
}

const counts = ({ score, deleted }: Survey) => score !== null && !deleted

function differs(a: Survey, b: Survey): boolean {
  if (a === b) return false
  return (
    a.score !== b.score ||
    a.answered !== b.answered ||
    a.deleted !== b.deleted ||
    a.ticket !== b.ticket ||
    a.raw !== b.raw ||
    a.survey !== b.survey
  )
}
