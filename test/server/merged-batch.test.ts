import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Batch } from '../../core/model/batch.ts'
import { instant } from '../../core/model/units.ts'
import { mergedBatch } from '../../server/merged-batch.ts'
import { answer, made } from '../helpers/november.ts'

const RANGE = { from: instant(0), to: instant(100) }
const batch = (known: Partial<Batch> = {}): Batch => ({
  ...RANGE,
  tickets: [],
  surveys: [],
  asOf: {},
  ...known,
})
const money = (source: string) => ({ source, revenue: [], invoices: [], opportunities: [] })

describe('mergedBatch', () => {
  it('mergedBatch of one is the very same', () => {
    const one = batch()
    expect(mergedBatch([one], RANGE)).toBe(one)
  })

  it('mergedBatch of none is an empty one of the range', () => {
    expect(mergedBatch([], RANGE)).toEqual(batch())
  })

  it('mergedBatch puts everything together, in the order of the sources', () => {
    const withheld = (source: string) => [{ source, area: 'surveys' as const, sentence: 'no' }]
    const note = { short: 's', whole: 'w' }
    const psa = batch({
      ...{ tickets: [made({ id: '1' })], surveys: [answer({ id: '1' })], money: [money('psa')] },
      ...{ withheld: withheld('psa'), asOf: { psa: instant(7) }, notes: { psa: note } },
    })
    const smile = batch({
      surveys: [answer({ id: '2' })],
      asOf: { smile: instant(9) },
      withheld: withheld('smile'),
    })
    expect(mergedBatch([psa, smile], RANGE)).toEqual({
      ...RANGE,
      tickets: psa.tickets,
      surveys: [...psa.surveys, ...smile.surveys],
      money: [money('psa')],
      withheld: [...withheld('psa'), ...withheld('smile')],
      asOf: { psa: 7, smile: 9 },
      notes: { psa: note },
    })
  })

  it('mergedBatch has no money, nothing withheld and no notes where no source told of any', () => {
    expect(Object.keys(mergedBatch([batch(), batch()], RANGE)).toSorted()).toEqual([
      ...['asOf', 'from', 'surveys', 'tickets', 'to'],
    ])
  })

  it('mergedBatch keeps the array of the only source that has tickets', () => {
    const tickets = [made({ id: '1' })]
    expect(mergedBatch([batch(), batch({ tickets })], RANGE).tickets).toBe(tickets)
    expect(mergedBatch([batch({ tickets }), batch()], RANGE).tickets).toBe(tickets)
  })

  it('mergedBatch covers what all of them cover, and loses no answer (law)', () => {
    const some = fc.array(fc.record({ from: fc.nat(50), length: fc.nat(50), count: fc.nat(4) }), {
      minLength: 1,
      maxLength: 5,
    })
    fc.assert(
      fc.property(some, known => {
        const batches = known.map(({ from, length, count }) =>
          batch({
            from: instant(from),
            to: instant(from + length),
            surveys: Array.from({ length: count }, (_, id) => answer({ id: String(id) })),
          }),
        )
        const { from, to, surveys } = mergedBatch(batches, RANGE)
        expect(from).toBe(Math.max(...known.map(each => each.from)))
        expect(to).toBe(Math.min(...known.map(each => each.from + each.length)))
        expect(surveys).toHaveLength(known.reduce((sum, { count }) => sum + count, 0))
      }),
    )
  })
})
