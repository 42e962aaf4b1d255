import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { closedSha, closedText, readClosed } from '../../../server/store/closed-file.ts'
import { paidNovember } from '../../helpers/paid-november.ts'

const MONTH = paidNovember()
const TEXT = closedText(MONTH)

describe('readClosed', () => {
  it('readClosed gives back what closedText wrote, with its checksum', () => {
    expect(readClosed(TEXT)).toEqual({ ok: true, value: { sha256: closedSha(MONTH), closed: MONTH } })
  })

  it('readClosed finds a single flipped bit, wherever it is', () => {
    const bytes = Buffer.from(TEXT)
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(7), (at, bit) => {
        const flipped = Buffer.from(bytes)
        flipped[at]! ^= 1 << bit
        expect(readClosed(flipped.toString('utf8')).ok).toBe(false)
      }),
      { numRuns: 2000 },
    )
  })

  it.each([
    ['', 'it is not whole JSON'],
    [TEXT.slice(0, -20), 'it is not whole JSON'],
    ['{"a":1}\n', 'it is not a closed month of Poolboard'],
    [TEXT.replace('"schema":1', '"schema":2'), 'its schema is not known'],
    [TEXT.replace('10001', '10002'), 'its contents do not match its checksum'],
    [` ${TEXT}`, 'it was written by something else than Poolboard'],
  ])('readClosed says what is wrong: %#', (text, reason) => {
    expect(readClosed(text)).toEqual({ ok: false, reason })
  })

  it('readClosed does not take a month that lacks a part, however well it is sealed', () => {
    const lacking = { ...MONTH, settled: undefined } as unknown as typeof MONTH
    expect(readClosed(closedText(lacking))).toMatchObject({
      ok: false,
      reason: expect.stringMatching(/^settled is not valid/),
    })
  })
})
