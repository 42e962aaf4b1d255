import type { ConnectWiseSurvey } from '../../../core/model/connection.ts'
import type { Score } from '../../../core/model/survey.ts'

/** An answer in words, and what they are worth. */
export interface AnswerWords {
  readonly raw: string
  /** Null: the answer is none of the question's options. */
  readonly score: Score | null
}

/**
 * What an answer to a question with these options says. The vendor's description has the place of the option, from 0; texts
 * and numbers that are no place are taken for the caption itself. Null: it was not answered.
 */
export function answerWords(
  answer: unknown,
  options: readonly string[],
  { positive, neutral }: ConnectWiseSurvey,
): AnswerWords | null {
  const given = plain(answer)
  if (given === null) return null
  const caption = captionOf(given, options)
  if (caption === null) return { raw: String(given), score: null }
  const isIn = (list: readonly string[]) => list.some(each => isSame(each, caption))
  return { raw: caption, score: isIn(positive) ? 1 : isIn(neutral) ? 0 : -1 }
}

function captionOf(given: string | number, options: readonly string[]): string | null {
  const text = String(given)
  const same = options.find(caption => isSame(caption, text)) ?? null
  const place = /^\d+$/.test(text) ? (options[Number(text)] ?? null) : null
  // A number is a place first, a text is a caption first: captions such as 1 to 5 are told apart by that alone.
  return (typeof given === 'number' ? (place ?? same) : (same ?? place)) || null
}

function plain(answer: unknown): string | number | null {
  if (typeof answer === 'number') return answer
  return typeof answer === 'string' && answer.trim() !== '' ? answer.trim() : null
}

const isSame = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase()
