import type { AnswerFlag } from '../../core/model/answer-flag.ts'
import type { Score, Survey } from '../../core/model/survey.ts'
import type { Speech } from '../../core/snapshot/format.ts'
import { momentText } from '../words/moment-text.ts'

const WORDS: { readonly [score in Score]: string } = { 1: 'happy', 0: 'neutral', [-1]: 'unhappy' }

/** What an answer was, and since when: `Was unhappy, answered Nov 12, 12:00 PM.` */
export function wasText({ was }: AnswerFlag, speech: Speech): string {
  return `Was ${scoreText(was)}${givenText(was, speech)}.`
}

/** What it is since then, and when that was noticed. */
export function isText({ is, at }: AnswerFlag, speech: Speech): string {
  const noticed = `Noticed ${momentText(at, speech)}.`
  if (is === null)
    return `Gone: the source no longer has it, and it does not count. Nobody marked it as deleted. ${noticed}`
  const counts = is.score === null ? 'it no longer counts' : 'it counts so'
  return `Now ${scoreText(is)}${givenText(is, speech)}, and ${counts}. ${noticed}`
}

const scoreText = ({ score }: Survey) => (score === null ? 'without a rating' : WORDS[score])

const givenText = ({ answered }: Survey, speech: Speech) =>
  answered === null ? '' : `, answered ${momentText(answered, speech)}`
