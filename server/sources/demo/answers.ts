import type { Score, Survey } from '../../../core/model/survey.ts'
import { type Instant, instant } from '../../../core/model/units.ts'
import type { Dice } from './random.ts'

const WORDS = { '1': 'positive', '0': 'neutral', '-1': 'negative' } as const

/** Hours from the question to the answer: half come within a working day, the last after a week. */
const MEDIAN_HOURS = 7
const LAST_HOURS = 168

/** A happy answer to the question that was sent when a ticket was resolved, hours or days later. */
export function lateAnswer(chance: Dice, ticket: string, sent: Instant): Survey {
  const hours = Math.min(LAST_HOURS, 0.2 + chance.skewed(MEDIAN_HOURS, 1.2))
  return answer(`${ticket}-2`, ticket, sent, instant(sent + Math.round(hours * 3600) * 1000), 1)
}

/** The answer to the first resolve of a ticket that came back, given before it did. A later one takes its place. */
export function earlyAnswer(chance: Dice, ticket: string, sent: Instant, back: Instant): Survey {
  const answered = instant(sent + Math.floor((back - sent) * chance.between(0.2, 0.9)))
  return answer(`${ticket}-1`, ticket, sent, answered, chance.chance(0.5) ? 1 : 0)
}

/** The same answer from somebody who was not happy. */
export function unhappy(chance: Dice, survey: Survey): Survey {
  const score = chance.chance(0.4) ? 0 : -1
  return { ...survey, score, raw: WORDS[score] }
}

function answer(id: string, ticket: string, sent: Instant, answered: Instant, score: Score): Survey {
  const known = { id, source: 'demo', survey: 'resolved', ticket, sent, answered }
  return { ...known, raw: WORDS[score], score, deleted: false }
}
