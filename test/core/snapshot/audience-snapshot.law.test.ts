import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Snapshot } from '../../../core/model/snapshot.ts'
import { audienceSnapshot } from '../../../core/snapshot/audience-snapshot.ts'
import { type Amounts, amounts, moneySnapshot, states, times } from '../../helpers/money-snapshot.ts'

const restricted = fc.constantFrom('percent' as const, 'bars' as const)
const shown = (snapshot: Snapshot, pool: 'percent' | 'bars') =>
  audienceSnapshot(snapshot, { pool, clients: false })
const digits = (value: unknown) => new Set(JSON.stringify(value).match(/\d{3,}/g))

/** Every amount as units, as cents, and as it is written in groups. */
function written(known: Amounts): readonly string[] {
  const units = Object.values(known).flat() as number[]
  return units.flatMap(each => [String(each), String(each * 100), each.toLocaleString('en-US')])
}

describe('audienceSnapshot', () => {
  it('audienceSnapshot of a restricted screen holds no number of the money, in no field and in no text', () => {
    fc.assert(
      fc.property(states, amounts, restricted, (base, known, pool) => {
        const full = moneySnapshot(base, known)
        const sent = shown(full, pool)
        // What stands there without any money: instants, times, ids of tickets.
        const others = digits(shown(moneySnapshot(base, times(known, 0)), pool))
        const found = digits(sent)
        const leaked = written(known).filter(text => found.has(text) && !others.has(text))
        expect(leaked).toEqual([])
        // Standing alone: the end of one number and the start of the next in a list are none.
        const stands = (text: string) => new RegExp(`(?<!\\d)${text}(?!\\d)`).test(JSON.stringify(sent))
        expect(written(known).filter(text => text.includes(',') && stands(text))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('audienceSnapshot of a restricted screen knows nothing of the money but its ratios', () => {
    fc.assert(
      fc.property(states, amounts, fc.integer({ min: 2, max: 900 }), restricted, (base, known, by, pool) => {
        const one = shown(moneySnapshot(base, known), pool)
        expect(shown(moneySnapshot(base, times(known, by)), pool)).toEqual(one)
      }),
    )
  })

  it('audienceSnapshot of an open screen leaves everything', () => {
    fc.assert(
      fc.property(states, amounts, fc.boolean(), (base, known, clients) => {
        const full = moneySnapshot(base, known)
        expect(audienceSnapshot(full, { pool: 'money', clients })).toEqual({
          ...full,
          audience: { pool: 'money', clients },
        })
      }),
    )
  })
})
