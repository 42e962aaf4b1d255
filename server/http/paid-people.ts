import type { Adjustment } from '../../core/model/closed-month.ts'
import type { KeptMonth } from '../../core/model/kept-month.ts'
import type { Person } from '../../core/model/person.ts'
import type { Problem } from '../../core/model/result.ts'
import type { ClosedMonths } from '../store/closed-months.ts'

/** Where the ids of people stand besides in the list of them. */
export interface PaidPeople {
  readonly closedMonths: Pick<ClosedMonths, 'all' | 'damaged'>
  adjustments(): readonly Adjustment[]
  /** The people whom users sign in as. */
  accounts(): readonly string[]
}

/**
 * What is wrong with a new list of people for what was paid. Who stands in a closed month, a correction or a user keeps their
 * id and their place, since another person under that id would open their statements. A list without them is refused.
 */
export function paidProblems(
  next: readonly Person[],
  current: readonly Person[],
  parts: PaidPeople,
): readonly Problem[] {
  const here = new Set(current.map(({ id }) => id))
  const there = new Set(next.map(({ id }) => id))
  const paid = paidIds(parts.closedMonths.all(), parts.adjustments())
  const accounts = new Set(parts.accounts())
  const [damaged] = parts.closedMonths.damaged()
  const lost = current.flatMap(({ id, name }) => {
    if (there.has(id)) return []
    if (paid.has(id)) return [{ path: 'people', message: paidSentence(name) }]
    if (accounts.has(id)) return [{ path: 'people', message: accountSentence(name) }]
    return damaged ? [{ path: 'people', message: damagedSentence(name, damaged.file) }] : []
  })
  const taken = next.flatMap(({ id }, index) =>
    here.has(id) || !(paid.has(id) || accounts.has(id))
      ? []
      : [{ path: `people.${index}.id`, message: takenSentence(id) }],
  )
  return [...lost, ...taken]
}

function paidIds(months: readonly KeptMonth[], adjustments: readonly Adjustment[]): ReadonlySet<string> {
  const closed = months.flatMap(({ closed: { people, payout } }) => [
    ...people.map(({ id }) => id),
    ...payout.slices.map(({ person }) => person),
  ])
  return new Set([...closed, ...adjustments.map(({ person }) => person)])
}

const paidSentence = (name: string) =>
  `${name} stands in a closed month or a correction and cannot be removed. Give the last day instead.`
const accountSentence = (name: string) =>
  `Somebody signs in as ${name}. Take that from the user under Settings first.`
const damagedSentence = (name: string, file: string) =>
  `${name} cannot be removed while ${file} is damaged: nobody can tell whether they were paid in it.`
const takenSentence = (id: string) =>
  `${id} is somebody of a closed month or a user who is no longer in the list. Write the name in another way, so that the id is another.`
