import type { Result } from '../../../core/model/result.ts'
import type { Score } from '../../../core/model/survey.ts'

/** What each answer means, by its text in lower case. A whole number has its plain form: `4`, not `4.0`. */
export interface SatisfactionScale {
  readonly scores: ReadonlyMap<string, Score>
  /** For messages: what an answer may be. */
  readonly expected: string
}

const WORDS: { readonly [word: string]: Score } = { positive: 1, neutral: 0, negative: -1 }

/** The words positive, neutral and negative, and 1 to 5: 4 and 5 positive, 3 neutral, the rest negative. */
export const DEFAULT_SCALE: SatisfactionScale = scaleOf(
  new Map<string, Score>([
    ['5', 1],
    ['4', 1],
    ['3', 0],
    ['2', -1],
    ['1', -1],
  ]),
  'positive, neutral, negative or 1 to 5',
)

/** A scale like `positive=4,5;neutral=3;negative=1,2`. The three words themselves are always understood. */
export function parseScale(text: string): Result<SatisfactionScale> {
  const scores = new Map<string, Score>()
  const problems: { path: string; message: string }[] = []
  const wrong = (message: string) => problems.push({ path: 'scale', message })
  for (const part of text.split(';').filter(part => part.trim() !== '')) {
    const [word = '', values, ...more] = part.split('=')
    const score = Object.hasOwn(WORDS, clean(word)) ? WORDS[clean(word)] : undefined
    const answers = (values ?? '').split(',').map(answerKey).filter(Boolean)
    if (score === undefined || more.length > 0 || answers.length === 0) {
      wrong(`"${part.trim()}" is not understood; expected a part like positive=4,5`)
      continue
    }
    for (const answer of answers) {
      const taken = scores.get(answer) ?? WORDS[answer]
      if (taken !== undefined && taken !== score) wrong(`"${answer}" has two meanings; expected one`)
      scores.set(answer, score)
    }
  }
  if (problems.length === 0 && ![...scores.values()].includes(1))
    wrong('no answer is positive; expected a part like positive=4,5')
  if (problems.length > 0) return { ok: false, problems }
  return {
    ok: true,
    value: scaleOf(scores, `positive, neutral, negative or ${[...scores.keys()].join(', ')}`),
  }
}

/** The form in which an answer is looked up. */
export const answerKey = (text: string) => clean(text).replace(/^(\d+)\.0+$/, '$1')

const clean = (text: string) => text.trim().toLowerCase()

function scaleOf(scores: ReadonlyMap<string, Score>, expected: string): SatisfactionScale {
  return { scores: new Map([...Object.entries(WORDS), ...scores]), expected }
}
