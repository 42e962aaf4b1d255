import { expect, it } from 'vitest'
import type { FirstVisit } from '../../../bench/peers/first-visit.ts'
import type { LongVisit } from '../../../bench/peers/long-visit.ts'
import { peerFigures } from '../../../bench/peers/peer-figures.ts'

const visit = (firstNumber: number): FirstVisit => ({
  firstNumber,
  pageBytes: 2_345_678,
  requests: 13,
  wireBytes: 4_000_000,
})
const long = (worked: readonly number[], heap: number): LongVisit => ({
  ...{ worked, told: worked.map(time => time + 200), bytesPerUpdate: 1234.4, busy: 0.1234, idle: 0.001 },
  ...{ heap, resident: 100_000_000 },
})
const values = (firsts: readonly FirstVisit[], longs: readonly LongVisit[]) =>
  Object.fromEntries(peerFigures('other', firsts, longs).map(({ name, value }) => [name, value]))

it('peerFigures gives medians over the visits, in the units of their names', () => {
  const longs = [long([10], 9e6), long([30], 3e6), long([20], 4_040_000)]
  expect(values([visit(900), visit(300.4), visit(200)], longs)).toEqual({
    peer_other_page_kb: 2345.7,
    peer_other_page_requests: 13,
    peer_other_page_wire_kb: 4000,
    peer_other_first_number_ms: 300,
    peer_other_update_to_pixel_p50_ms: 20,
    peer_other_update_to_pixel_p95_ms: 30,
    peer_other_told_to_pixel_p50_ms: 220,
    peer_other_told_to_pixel_p95_ms: 230,
    peer_other_update_wire_bytes: 1234,
    peer_other_busy_cpu_percent: 12.3,
    peer_other_idle_cpu_percent: 0.1,
    peer_other_server_resident_mb: 100,
    peer_other_browser_heap_mb: 4,
  })
})

it('peerFigures takes the shares of times over the updates of all visits together', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => index + 1)
  const found = values([visit(1)], [long(hundred.slice(50), 1), long(hundred.slice(0, 50), 1)])
  expect(found.peer_other_update_to_pixel_p50_ms).toBe(50)
  expect(found.peer_other_update_to_pixel_p95_ms).toBe(95)
})

it('peerFigures sets no limits', () => {
  expect(peerFigures('other', [visit(1)], [long([1], 1)]).every(({ limit }) => limit === null)).toBe(true)
})
