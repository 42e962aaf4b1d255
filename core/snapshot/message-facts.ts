import type { Message } from '../model/message.ts'
import { METRICS, type MetricKey } from '../model/metric.ts'
import type { Instant } from '../model/units.ts'
import { dateAfter } from '../time/date-after.ts'
import { localDate } from '../time/local-date.ts'
import type { Speech } from './format.ts'
import type { MakeMessage } from './make-message.ts'
import { monthYear } from './month-year.ts'

/** What is worth telling and no snapshot holds. */
export interface MessageFacts {
  /** Months whose grace is over and that nobody has closed, YYYY-MM. */
  readonly ready: readonly string[]
  /** Numbers that somebody has to type in now. */
  readonly due: readonly { readonly metric: MetricKey; readonly sentence: string }[]
  readonly unhappy: readonly {
    readonly survey: string
    readonly ticket: string | null
    readonly answered: Instant
    readonly client: string | null
  }[]
  /** Screens that are away though they should be there. */
  readonly displays: readonly { readonly id: string; readonly name: string; readonly since: Instant }[]
}

export const NO_FACTS: MessageFacts = { ready: [], due: [], unhappy: [], displays: [] }

/** The messages of facts: a month once, a number once a week of the team's zone, an answer given after `since` once. */
export function factMessages(
  { ready, due, unhappy, displays }: MessageFacts,
  since: Instant,
  speech: Speech,
  make: MakeMessage,
): readonly Message[] {
  const week = mondayOf(localDate(speech.zone, speech.now))
  return [
    ...ready.map(month =>
      make('month-ready-to-close', month, {
        title: `${monthYear(month, speech)} can be closed`,
        lines: ['Its days of grace are over. Check it and close it.'],
        page: `months/${month}`,
      }),
    ),
    ...due.map(({ metric, sentence }) =>
      make('number-to-type-in', `${metric}:${week}`, {
        title: `${METRICS[metric].title} needs a number`,
        ...{ lines: [sentence], page: 'numbers' },
      }),
    ),
    ...unhappy
      .filter(({ answered }) => answered >= since)
      .map(({ survey, ticket, client }) =>
        make('unhappy-answer', survey, {
          title: `A customer was not happy${ticket === null ? '' : ` with ticket #${ticket}`}`,
          lines: ['Call back, and note it on the answers page.'],
          ...{ client, page: 'answers' },
        }),
      ),
    ...displays.map(({ id, name, since: away }) =>
      make('display-offline', `${id}:${away}`, {
        title: `The screen ${name} is away`,
        lines: ['It has not been heard of for ten minutes or more.'],
        page: 'displays',
      }),
    ),
  ]
}

const mondayOf = (date: string) => dateAfter(date, -((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7))
