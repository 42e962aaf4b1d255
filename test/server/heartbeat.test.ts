import { describe, expect, it } from 'vitest'
import { instant } from '../../core/model/units.ts'
import { startHeartbeat } from '../../server/heartbeat.ts'
import { createFakeLater } from '../helpers/fake-later.ts'

/** Beats since a moment, as a clock has them that walks with the timers. */
function beating(start: number, early = 0) {
  const { later, advance, waits } = createFakeLater()
  const beats: string[] = []
  const clock = { at: start }
  const stop = startHeartbeat({
    now: () => instant(clock.at),
    later: (run, wait) => {
      const due = clock.at + wait - early
      return later(() => {
        clock.at = due
        run()
      }, wait)
    },
    beat: () => void beats.push(new Date(clock.at).toISOString().slice(11, 23)),
  })
  return { beats, advance, stop, waits }
}

describe('startHeartbeat', () => {
  it('startHeartbeat beats at every full and half minute of the clock, whenever it was started', async () => {
    const { beats, advance } = beating(Date.parse('2026-11-30T23:58:41.500Z'))
    await advance(80_000)
    expect(beats).toEqual(['23:59:00.000', '23:59:30.000', '00:00:00.000'])
  })

  it('startHeartbeat follows a timer that goes off too early by one more beat', async () => {
    const { beats, advance } = beating(Date.parse('2026-11-30T23:59:30.000Z'), 2)
    await advance(32_000)
    expect(beats.slice(0, 2)).toEqual(['23:59:59.998', '00:00:00.996'])
  })

  it('startHeartbeat beats no more once it is stopped', async () => {
    const { beats, advance, stop, waits } = beating(0)
    await advance(30_000)
    stop()
    await advance(300_000)
    expect([beats.length, waits()]).toEqual([1, []])
  })
})
