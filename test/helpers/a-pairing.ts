import type { Pairing } from '../../core/model/display.ts'
import { type Instant, millis } from '../../core/model/units.ts'

const NOW = Date.parse('2026-11-24T19:47:00Z')

/** A pairing that holds for ten minutes and may be asked for every five seconds. */
export function aPairing(change: Partial<Pairing> = {}): Pairing {
  return {
    device: 'device',
    code: 'BCDFGHJK',
    address: 'http://poolboard.local:3000/admin/displays',
    qr: { size: 21, path: 'M0 0h7v7h-7z' },
    now: NOW as Instant,
    expires: (NOW + 600_000) as Instant,
    every: millis(5000),
    ...change,
  }
}
