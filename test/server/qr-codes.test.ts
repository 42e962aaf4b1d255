import QRCode from 'qrcode'
import { describe, expect, it } from 'vitest'
import { METRIC_KEYS } from '../../core/model/metric.ts'
import { HOUR, type Instant, instant } from '../../core/model/units.ts'
import { isReadToken, readToken } from '../../server/auth/read-token.ts'
import { createQrCodes, qrFigure } from '../../server/qr-codes.ts'

const SECRET = 'A'.repeat(43)
const MIDNIGHT = instant(Date.parse('2026-11-24T00:00:00Z'))

function codes() {
  const clock = { now: MIDNIGHT as Instant, base: 'http://wall.local:4000' }
  const made = createQrCodes({ base: () => clock.base, readSecret: () => SECRET, now: () => clock.now })
  return { clock, of: () => made({ id: 'help-desk' }) }
}

/** The modules that a path covers. */
function modulesOf(path: string): Set<string> {
  const dark = new Set<string>()
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g))
    for (let each = 0; each < Number(run); each++) dark.add(`${Number(x) + each} ${y}`)
  return dark
}

describe('createQrCodes', () => {
  it('createQrCodes draws an address with a key that opens the explanation', () => {
    const { of } = codes()
    const key = readToken('help-desk', SECRET, MIDNIGHT)
    expect(of().mttr).toEqual(qrFigure(`http://wall.local:4000/explain/help-desk/mttr?key=${key}`))
    expect(Object.keys(of())).toEqual(METRIC_KEYS)
  })

  it('createQrCodes gives the same drawing for half a day, whose key works twelve hours at least', () => {
    const { clock, of } = codes()
    const first = of()
    clock.now = instant(MIDNIGHT + 12 * HOUR - 1)
    expect(of().mttr).toBe(first.mttr)
    const key = readToken('help-desk', SECRET, MIDNIGHT)
    expect(isReadToken(key, 'help-desk', SECRET, instant(clock.now + 12 * HOUR))).toBe(true)
    clock.now = instant(MIDNIGHT + 12 * HOUR)
    expect(of().mttr?.path).not.toBe(first.mttr?.path)
  })

  it('createQrCodes draws anew when the address changes', () => {
    const { clock, of } = codes()
    const first = of()
    clock.base = 'https://wall.example.com'
    expect(of().csat).not.toEqual(first.csat)
  })
})

describe('qrFigure', () => {
  it('qrFigure covers the dark modules of the code and no other', () => {
    const text = 'https://wall.example.com/explain/help-desk/mttr'
    const { modules } = QRCode.create(text, { errorCorrectionLevel: 'L' })
    const { size, path } = qrFigure(text)
    expect(size).toBe(modules.size)
    const expected = new Set<string>()
    for (let y = 0; y < size; y++)
      for (let x = 0; x < size; x++) if (modules.get(y, x)) expected.add(`${x} ${y}`)
    expect(modulesOf(path)).toEqual(expected)
  })
})
