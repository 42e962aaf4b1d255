import type { Comparator } from '../model/goal.ts'
import type { Exact } from '../model/units.ts'

/** Whether a value stands to its target as the comparator says. Cross-multiplied integers: no rounding anywhere. */
export function meets(value: Exact, comparator: Comparator, target: Exact): boolean {
  const left = BigInt(value.num) * BigInt(target.den)
  const right = BigInt(target.num) * BigInt(value.den)
  switch (comparator) {
    case 'below':
      return left < right
    case 'at most':
      return left <= right
    case 'above':
      return left > right
    case 'at least':
      return left >= right
  }
}

/** The comparator that a value exactly on the target meets as well. */
export function reaching(comparator: Comparator): Comparator {
  return comparator === 'below' || comparator === 'at most' ? 'at most' : 'at least'
}
