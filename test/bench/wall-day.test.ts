import { expect, it } from 'vitest'
import { DAY_UPDATES, wallDay } from '../../bench/wall-day.ts'

it('wallDay is a snapshot every five seconds of a day', () => {
  const [first, last] = [wallDay(0), wallDay(DAY_UPDATES)]
  expect(last.now - first.now).toBe(24 * 3_600_000)
  expect(last.v - first.v).toBe(DAY_UPDATES)
})

it('wallDay shows every verdict, another ticket and a failed source in the course of an hour', () => {
  const hour = Array.from({ length: 720 }, (_, update) => wallDay(update))
  const verdicts = new Set(hour.flatMap(({ metrics }) => metrics.map(({ verdict }) => verdict)))
  expect([...verdicts].sort()).toEqual([
    'at-risk',
    'holding',
    'missing',
    'not-known',
    'out-of-reach',
    'too-few',
  ])
  expect(hour.filter(({ sources }) => sources[0]!.failed)).toHaveLength(20)
  expect(new Set(hour.map(({ next }) => next.due[0]!.id)).size).toBe(30)
})

it('wallDay moves a value at every update', () => {
  for (let update = 1; update < 200; update++)
    expect(wallDay(update).metrics[0]!.value).not.toEqual(wallDay(update - 1).metrics[0]!.value)
})
