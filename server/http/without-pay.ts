import type { MonthPage } from '../../core/model/month-page.ts'
import type { Person } from '../../core/model/person.ts'

/** Somebody without what they earn. Their times in a team and their hours stay. */
export function personWithoutPay(person: Person): Person {
  const months = Object.entries(person.months).map(([month, each]) => [month, { ...each, earnings: null }])
  return { ...person, pay: [], months: Object.fromEntries(months) }
}

/** A month without what single people earn or get of it: its pool and its goals stay. */
export function monthWithoutPay(page: MonthPage): MonthPage {
  const people = page.people.map(personWithoutPay)
  const { payout, closed } = page
  return {
    ...page,
    ...{ people, adjustments: [], corrections: [], figure: null, withoutPay: true },
    payout: payout && { ...payout, slices: [] },
    closed: closed && {
      ...closed,
      people: closed.people.map(personWithoutPay),
      payout: { ...closed.payout, slices: [] },
    },
  }
}
