import type { ConnectWiseSettings } from '../../../../core/model/connection.ts'
import type { Rows } from '../../../../server/sources/connectwise/connectwise-api.ts'
import { fakeConnectWiseApi } from '../../../helpers/fake-connectwise-api.ts'
import { SETTINGS } from './a-service-desk.ts'

export const CHOSEN = { survey: 3, question: 7, positive: ['Good'], neutral: ['Fair'] }
export const WITH_SURVEY: ConnectWiseSettings = { ...SETTINGS, survey: CHOSEN }
export const RESULTS = '/service/surveys/3/results'

/** A result whose question 7 was answered with the place of an option: 0 good, 1 fair, 2 poor. */
export const result = (id: number, answer: unknown, rest: { readonly [field: string]: unknown } = {}) => ({
  id,
  ticketId: 1000 + id,
  results: [
    { questionId: 6, answer: 'Thanks' },
    { questionId: 7, answer },
  ],
  ...rest,
})

/** The moment that a result was updated, as a field of it. */
export const updated = (text: string) => ({ _info: { lastUpdated: text } })

/** ConnectWise with survey 3, its results and the closing dates of tickets. It knows `id >= n` and lists of ids. */
export function aSurvey() {
  const rows = new Map<number, ReturnType<typeof result>>()
  const closed = new Map<number, string>()
  const fake = fakeConnectWiseApi({
    '/service/surveys': [{ id: 3, name: 'Closing' }],
    '/service/surveys/3': [{ id: 3, name: 'Closing' }],
    '/service/surveys/3/questions': [
      { id: 6, type: 'OpenEnded', question: 'Anything else?' },
      {
        id: 7,
        type: 'Selection',
        question: 'How was it?',
        options: ['Good', 'Fair', 'Poor'].map(caption => ({ caption })),
      },
    ],
    [RESULTS]: asked => inOrder(rows.values()).filter(({ id }) => id >= firstOf(asked)),
    '/service/tickets': asked =>
      listOf(asked).flatMap(id => (closed.has(id) ? [{ id, closedDate: closed.get(id) }] : [])),
  })
  return Object.assign(fake, {
    rows,
    closed,
    put: (...put: readonly ReturnType<typeof result>[]) => {
      for (const row of put) rows.set(row.id, row)
    },
    /** Paths asked for since the last call. */
    paths: () => fake.asked.splice(0).map(({ path }) => path),
  })
}

const inOrder = (rows: Iterable<ReturnType<typeof result>>) => [...rows].sort((a, b) => a.id - b.id)

const firstOf = ({ conditions = '' }: Rows) => Number(/^id >= (\d+)$/.exec(conditions)?.[1] ?? Number.NaN)

const listOf = ({ conditions = '' }: Rows): readonly number[] =>
  JSON.parse(`[${/^id in \((.*)\)$/.exec(conditions)?.[1] ?? ''}]`)
