import { METRICS, type MetricKey } from '../../core/model/metric.ts'
import type { OutlookCause, OutlookEvent } from '../../core/model/outlook.ts'
import type { NextBest } from '../../core/projection/next-best.ts'
import { moneyText, type Speech } from '../../core/snapshot/format.ts'
import { listed } from '../../core/snapshot/listed.ts'
import { exactTime } from '../words/exact-time.ts'
import { momentText } from '../words/moment-text.ts'
import { chanceText } from './chance-text.ts'

/** What happened, `#4711 was resolved after 3 h 10 min and 2 more`. */
export function causesText({ causes, more }: OutlookEvent, speech: Speech): string {
  const said = causes.map(cause => causeText(cause, speech))
  const rest = more > 0 ? [`${more} more`] : []
  const text = listed([...said, ...rest])
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

function causeText(cause: OutlookCause, speech: Speech): string {
  switch (cause.kind) {
    case 'resolved':
      return `#${cause.ticket} was resolved after ${exactTime({ num: cause.time, den: 1 }, 'above', 0, speech)}`
    case 'answer':
      return `${ANSWERS[cause.score]} answer${cause.ticket === null ? '' : ` on #${cause.ticket}`}`
    case 'late':
      return `#${cause.ticket} missed its ${cause.promise === 'response' ? 'first response' : 'resolution'} SLA`
    case 'goals':
      return 'the plan changed'
    case 'time':
      return 'time went by'
  }
}

const ANSWERS = { '1': 'a happy', '0': 'a neutral', '-1': 'an unhappy' } as const

/** What it changed: the amount on the wall, and chances before and after. */
export function movesText({ amount, chances }: OutlookEvent, speech: Speech): readonly string[] {
  const money = amount
    ? [`The wall: ${moneyText(amount.before, speech)} to ${moneyText(amount.after, speech)}`]
    : []
  return [...money, ...chances.map(each => chanceMove(each, speech))]
}

interface Move {
  readonly metric: MetricKey
  readonly before: number
  readonly after: number
}

const chanceMove = ({ metric, before, after }: Move, speech: Speech) =>
  `${METRICS[metric].title} ${chanceText(before, speech)} to ${chanceText(after, speech)}`

/** The next best action and why. `gain` is rounded down: what is under one unit is not said. */
export function nextText({ ticket, act, due, gain, chances }: NextBest, speech: Speech): string {
  const units = (Math.floor(gain / 100) * 100) as typeof gain
  const what = act === 'answer' ? `Answer #${ticket}` : `Close #${ticket}`
  const until = due === null ? '' : ` by ${momentText(due, speech)}`
  const worth = units > 0 ? `adds ${moneyText(units, speech)} on average` : 'lifts the chances a little'
  // What does not show in the digits said explains nothing.
  const seen = chances.filter(each => chanceText(each.before, speech) !== chanceText(each.after, speech))
  const why = seen.length === 0 ? '' : ` ${listed(seen.map(each => chanceMove(each, speech)))}.`
  return `${what}${until}: it ${worth}.${why}`
}
