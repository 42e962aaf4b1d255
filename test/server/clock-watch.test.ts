import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instant } from '../../core/model/units.ts'
import { clockSentence, createClockWatch } from '../../server/clock-watch.ts'

const NOON = Date.parse('2026-11-24T17:00:00Z')

function watched() {
  const clocks = { wall: NOON, monotonic: 5000.25 }
  const moves: number[] = []
  const look = createClockWatch({
    now: () => instant(clocks.wall),
    monotonic: () => clocks.monotonic,
    moved: by => void moves.push(by),
  })
  const pass = (time: number) => {
    clocks.wall += time
    clocks.monotonic += time
  }
  return { clocks, moves, look, pass }
}

describe('createClockWatch', () => {
  it('createClockWatch says nothing while both clocks walk in step, however long that is', () => {
    const { moves, look, pass } = watched()
    for (let beat = 0; beat < 100; beat++) {
      pass(30_000)
      look()
    }
    pass(86_400_000)
    look()
    expect(moves).toEqual([])
  })

  it.each([
    ['the machine slept for an hour', 3_600_000],
    ['the clock was set back by three hours', -10_800_000],
    ['the clock was set on by a little more than two seconds', 2001],
  ])('createClockWatch tells once that %s', (_, by) => {
    const { clocks, moves, look, pass } = watched()
    pass(30_000)
    clocks.wall += by
    look()
    pass(30_000)
    look()
    expect(moves).toEqual([by])
  })

  it('createClockWatch lets corrections of two seconds pass', () => {
    const { clocks, moves, look } = watched()
    for (const by of [2000, -2000, 500]) {
      clocks.wall += by
      look()
    }
    expect(moves).toEqual([])
  })

  it('createClockWatch tells all moves of more than two seconds, and their sum is what the clocks went apart', () => {
    const step = fc.integer({ min: -100_000, max: 100_000 }).filter(by => by === 0 || Math.abs(by) > 2000)
    fc.assert(
      fc.property(fc.array(step), fc.integer({ min: 0, max: 60_000 }), (steps, beat) => {
        const { clocks, moves, look, pass } = watched()
        for (const by of steps) {
          pass(beat)
          clocks.wall += by
          look()
        }
        expect(moves).toEqual(steps.filter(by => by !== 0))
      }),
    )
  })
})

describe('clockSentence', () => {
  it('clockSentence tells a step back from one on, which may have been sleep', () => {
    expect(clockSentence(-3000)).toContain('set back by 3 s')
    expect(clockSentence(7_200_000)).toContain('moved on by 7200 s at once: it was set, or the machine slept')
  })
})
