import type { ClosedMonth } from '../core/model/closed-month.ts'
import type { People } from '../core/model/people.ts'
import type { Person } from '../core/model/person.ts'
import type { RevenueConfirmation, RevenueLine } from '../core/model/revenue.ts'
import type { RevenueBook } from '../core/model/revenue-book.ts'
import { basisPoints, cents, type Instant } from '../core/model/units.ts'
import { monthAfter, monthAt } from '../core/time/period.ts'
import { OWNERS } from './sources/demo/desk.ts'
import { dice } from './sources/demo/random.ts'

/** How long the demo's plan has run, and its revenue is known. */
export const DEMO_MONTHS = 13

const SEED = 404
const LAST_REVENUE = 83_200_000
/** What a month has less than the one after it: slight growth. */
const GROWTH = 0.004

/** The demo's help desk: eight people, full time since before the plan, each with a base pay. */
export function demoPeople(team: string, month: string): People {
  const since = `${monthAfter(month, -DEMO_MONTHS - 24)}-01`
  const chance = dice(SEED, 1)
  const people = OWNERS.map(
    (owner, index): Person => ({
      id: `desk-${index + 1}`,
      name: `Desk ${index + 1}`,
      memberId: owner.name,
      spells: [{ team, from: since, to: null, fte: basisPoints(10_000), weight: 1 }],
      leave: [],
      pay: [{ from: since, base: cents(Math.round(chance.between(42, 68)) * 10_000) }],
      months: {},
    }),
  )
  return { revision: 0, people, links: [], erased: [] }
}

/** The revenue of the demo's help desk for the ended months of its plan, confirmed. The newest is $832,000. */
export function demoRevenue(team: string, month: string, now: Instant): RevenueBook {
  const chance = dice(SEED, 2)
  const lines = Array.from({ length: DEMO_MONTHS }, (_, index): RevenueLine => {
    const back = index + 1
    const ago = monthAfter(month, -back)
    const noise = back === 1 ? 0 : chance.between(-0.001, 0.001)
    const amount = cents(Math.round((LAST_REVENUE * (1 - GROWTH * (back - 1) + noise)) / 10_000) * 10_000)
    return {
      ...{ id: `demo-${ago}`, team, month: ago, agreement: 'All managed agreements', client: null },
      ...{ kind: 'agreement', date: `${ago}-01`, amount, excluded: null, source: 'psa' },
    }
  })
  const confirmations = lines.map(line => ({ team, month: line.month, author: 'demo', at: now }))
  return { revision: 0, lines, confirmations }
}

/** Whether a person is one of the demo's, and not somebody whom a manager wrote over one of them. */
export const isDemoPerson = ({
  id,
  name: known,
  memberId,
}: Pick<Person, 'id' | 'name' | 'memberId'>): boolean =>
  /^desk-\d+$/.test(id) && /^Desk \d+$/.test(known) && OWNERS.some(({ name }) => name === memberId)

export const isDemoLine = ({ id }: Pick<RevenueLine, 'id'>): boolean => id.startsWith('demo-')

export const isDemoConfirmation = ({ author }: Pick<RevenueConfirmation, 'author'>): boolean =>
  author === 'demo'

/** Whether a month was closed with nobody and no money in it but the demo's. */
export const isDemoClosed = ({ people, revenue }: Pick<ClosedMonth, 'people' | 'revenue'>): boolean =>
  people.length > 0 && people.every(isDemoPerson) && revenue.lines.every(isDemoLine)

/** Everything the demo starts with beside its settings. */
export const demoBooks = (team: string, zone: string, now: Instant) => ({
  people: () => demoPeople(team, monthAt(zone, now)),
  revenue: () => demoRevenue(team, monthAt(zone, now), now),
})
