import type { ClosedMonth, Payout } from '../../core/model/closed-month.ts'
import type { MonthPage } from '../../core/model/month-page.ts'
import type { People } from '../../core/model/people.ts'

/** The labels of people whose names are erased, by their id. */
export type ErasedNames = ReadonlyMap<string, string>

export const erasedNames = ({ people, erased }: Pick<People, 'people' | 'erased'>): ErasedNames =>
  new Map(
    erased.map(({ person }) => [person, people.find(({ id }) => id === person)?.name ?? 'Former colleague']),
  )

/** A closed month with labels for erased names. Its file stays as it is, and so does its checksum. */
export function labelled(closed: ClosedMonth, names: ErasedNames): ClosedMonth {
  if (names.size === 0) return closed
  const people = closed.people.map(each => {
    const label = names.get(each.id)
    return label === undefined ? each : { ...each, name: label, memberId: null, leave: [] }
  })
  return { ...closed, people, payout: labelledPayout(closed.payout, names) }
}

/** The page of a month, closed or not, with labels for erased names. */
export function labelledPage(page: MonthPage, names: ErasedNames): MonthPage {
  if (page.closed === null || names.size === 0) return page
  const closed = labelled(page.closed, names)
  return { ...page, closed, people: closed.people, payout: closed.payout }
}

const labelledPayout = (payout: Payout, names: ErasedNames): Payout => ({
  ...payout,
  slices: payout.slices.map(each => ({ ...each, name: names.get(each.person) ?? each.name })),
})
