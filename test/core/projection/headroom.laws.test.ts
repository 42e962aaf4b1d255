import fc from 'fast-check'
import { describe, it } from 'vitest'
import { meets } from '../../../core/bonus/meets.ts'
import type { Comparator } from '../../../core/model/goal.ts'
import type { Exact } from '../../../core/model/units.ts'
import {
  badAllowedOfNext,
  goodNeeded,
  longestNext,
  maxAverageForNext,
  minSampleForBad,
  moreBadNow,
} from '../../../core/projection/headroom.ts'

// Each closed form is held against stepping: answer by answer, millisecond by millisecond.
const RUNS = { numRuns: 20_000 }
/** Further than any of the samples below can need. */
const FAR = 1_000

const higher = fc.constantFrom<Comparator>('above', 'at least')
const lower = fc.constantFrom<Comparator>('below', 'at most')
const share = fc
  .integer({ min: 1, max: 20 })
  .chain(den => fc.record({ num: fc.nat(den), den: fc.constant(den) }))
const answers = fc.nat(30).chain(n => fc.record({ n: fc.constant(n), good: fc.nat(n) }))
const time = fc.record({ num: fc.integer({ min: 1, max: 200 }), den: fc.integer({ min: 1, max: 3 }) })
const tickets = fc
  .nat(8)
  .chain(n => fc.record({ n: fc.constant(n), sum: n === 0 ? fc.constant(0) : fc.nat(1_500) }))

/** An empty sample meets what 0 of 0 meets crosswise: it has not failed yet. */
const holds = (num: number, den: number, comparator: Comparator, target: Exact) =>
  den === 0 ? comparator === 'at least' || comparator === 'at most' : meets({ num, den }, comparator, target)

function last(isFine: (step: number) => boolean): number {
  let step = -1
  while (step < FAR && isFine(step + 1)) step++
  return step === FAR ? Number.POSITIVE_INFINITY : step
}

function first(isFine: (step: number) => boolean): number {
  for (let step = 0; step < FAR; step++) if (isFine(step)) return step
  return Number.POSITIVE_INFINITY
}

describe('headroom', () => {
  it('badAllowedOfNext is what trying every number of bad answers finds', () => {
    fc.assert(
      fc.property(answers, higher, share, fc.nat(20), ({ good, n }, comparator, target, next) => {
        if (n + next === 0) return badAllowedOfNext({ good, n }, comparator, target, next) === 0
        let bad = next
        while (bad >= 0 && !holds(good + next - bad, n + next, comparator, target)) bad--
        return badAllowedOfNext({ good, n }, comparator, target, next) === bad
      }),
      RUNS,
    )
  })

  it('moreBadNow is what one bad answer after another finds', () => {
    fc.assert(
      fc.property(
        answers,
        higher,
        share,
        ({ good, n }, comparator, target) =>
          moreBadNow({ good, n }, comparator, target) ===
          last(bad => holds(good, n + bad, comparator, target)),
      ),
      RUNS,
    )
  })

  it('goodNeeded is what one good answer after another finds', () => {
    fc.assert(
      fc.property(answers, higher, share, ({ good, n }, comparator, target) => {
        const found = first(more => n + more > 0 && holds(good + more, n + more, comparator, target))
        return goodNeeded({ good, n }, comparator, target) === found
      }),
      RUNS,
    )
  })

  it('minSampleForBad is what trying one sample after another finds', () => {
    fc.assert(
      fc.property(fc.nat(20), higher, share, (bad, comparator, target) => {
        const found = first(n => n > 0 && n >= bad && holds(n - bad, n, comparator, target))
        return minSampleForBad(bad, comparator, target) === found
      }),
      RUNS,
    )
  })

  it('longestNext is what one millisecond after another finds', () => {
    fc.assert(
      fc.property(tickets, lower, time, ({ sum, n }, comparator, target) => {
        const found = longestNext({ sum, n }, comparator, target)
        const isFine = (long: number) => holds(sum + long, n + 1, comparator, target)
        return found === -1 ? !isFine(0) : isFine(found) && !isFine(found + 1)
      }),
      RUNS,
    )
  })

  it('maxAverageForNext is what one millisecond after another finds', () => {
    fc.assert(
      fc.property(
        tickets,
        lower,
        time,
        fc.integer({ min: 1, max: 9 }),
        ({ sum, n }, comparator, target, next) => {
          const found = maxAverageForNext({ sum, n }, comparator, target, next)
          const fine = last(each => holds(sum + each * next, n + next, comparator, target))
          return fine === Number.POSITIVE_INFINITY ? (found ?? 0) >= FAR : found === fine
        },
      ),
      RUNS,
    )
  })
})
