import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createSortedNumbers, type SortedNumbers } from '../../../core/metrics/sorted-numbers.ts'

const all = (numbers: SortedNumbers) =>
  Array.from({ length: numbers.size() }, (_, place) => numbers.at(place))

describe('createSortedNumbers', () => {
  it('createSortedNumbers keeps what it is given in order, and of equal ones takes one out', () => {
    const numbers = createSortedNumbers(new Float64Array([3, 1, 3]))
    numbers.add(2)
    numbers.remove(3)
    expect(all(numbers)).toEqual([1, 2, 3])
  })

  it('createSortedNumbers of nothing has no place, and what is not there cannot be taken out', () => {
    const numbers = createSortedNumbers(new Float64Array([]))
    expect(() => numbers.at(0)).toThrow(RangeError)
    expect(() => numbers.remove(1)).toThrow(RangeError)
    numbers.add(1)
    numbers.remove(1)
    expect(numbers.size()).toBe(0)
  })

  it('createSortedNumbers is the same as sorting all anew, over many chunks too', () => {
    const value = fc.integer({ min: 0, max: 300 })
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9000 }),
        fc.array(fc.tuple(value, fc.boolean()), { maxLength: 300 }),
        (length, moves) => {
          const plain = Array.from({ length }, (_, place) => (place * 7919) % 301)
          const numbers = createSortedNumbers(new Float64Array(plain))
          for (const [number, isAdded] of moves) {
            const place = plain.indexOf(number)
            if (isAdded || place < 0) {
              plain.push(number)
              numbers.add(number)
            } else {
              plain.splice(place, 1)
              numbers.remove(number)
            }
          }
          expect(all(numbers)).toEqual(plain.sort((a, b) => a - b))
        },
      ),
      { numRuns: 30 },
    )
  })

  it('createSortedNumbers splits a chunk that is full', () => {
    const numbers = createSortedNumbers(new Float64Array([]))
    for (let value = 5000; value > 0; value--) numbers.add(value)
    expect(all(numbers)).toEqual(Array.from({ length: 5000 }, (_, place) => place + 1))
  })

  it('createSortedNumbers finds a number still after the last chunk that began with it is empty', () => {
    const numbers = createSortedNumbers(new Float64Array(1025).fill(5))
    for (let left = 1025; left > 0; left--) numbers.remove(5)
    expect(numbers.size()).toBe(0)
  })
})
