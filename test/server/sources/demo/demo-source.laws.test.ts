import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Batch } from '../../../../core/model/batch.ts'
import { DAY, HOUR, type Instant, instant } from '../../../../core/model/units.ts'
import { createDemoSource } from '../../../../server/sources/demo/demo-source.ts'
import { at, SCHEDULE, ZONE } from '../../../helpers/demo-desk.ts'

// One source whose clock the laws turn, so that its months are made once.
let clock = at('2026-01-01T00:00Z')
const source = createDemoSource({ zone: ZONE, schedule: SCHEDULE, now: () => clock })

async function knownAt(now: Instant, from: number, to: number): Promise<Batch> {
  clock = now
  return source.fetch({ from: instant(from), to: instant(to) }, new AbortController().signal)
}

const nows = fc.integer({ min: at('2026-02-01T00:00Z'), max: at('2026-12-31T00:00Z') }).map(instant)
const waits = fc.oneof(fc.integer({ min: 1, max: 3 * HOUR }), fc.integer({ min: 1, max: 40 * DAY }))

const instants = ({ tickets, surveys }: Batch): number[] =>
  [
    ...tickets.flatMap(({ created, responded, resolved, closed }) => [created, responded, resolved, closed]),
    ...tickets.flatMap(({ intervals }) => (intervals ?? []).flatMap(({ from, to }) => [from, to])),
    ...surveys.flatMap(({ sent, answered }) => [sent, answered]),
  ].filter(time => time !== null)

describe('createDemoSource, always', () => {
  test('createDemoSource knows nothing of the future', () =>
    fc.assert(
      fc.asyncProperty(nows, async now => {
        const times = instants(await knownAt(now, now - 30 * DAY, now + 30 * DAY))
        expect(times.filter(time => time > now)).toEqual([])
      }),
      { numRuns: 40 },
    ))

  test('createDemoSource never takes back what it told', () =>
    fc.assert(
      fc.asyncProperty(nows, waits, async (now, wait) => {
        const [from, to] = [now - 20 * DAY, now + 1]
        const early = await knownAt(now, from, to)
        const late = await knownAt(instant(now + wait), from, to)
        const tickets = new Map(late.tickets.map(ticket => [ticket.id, ticket]))
        for (const ticket of early.tickets) {
          const then = tickets.get(ticket.id)!
          const fixed = { created: ticket.created, respondBy: ticket.respondBy, resolveBy: ticket.resolveBy }
          expect(then).toMatchObject({ ...fixed, summary: ticket.summary, parent: ticket.parent })
          if (ticket.responded !== null) expect(then.responded).toBe(ticket.responded)
          if (ticket.owner !== null) expect(then.owner).toBe(ticket.owner)
          if (ticket.closed !== null) expect(then).toEqual(ticket)
          const cameBack = then.intervals?.some(step => step.class === 'closed' && step.to !== null)
          if (ticket.resolved !== null && !cameBack) expect(then.resolved).toBe(ticket.resolved)
        }
        expect(late.surveys).toEqual(expect.arrayContaining([...early.surveys]))
        expect(late.surveys.length).toBe(
          early.surveys.length + late.surveys.filter(a => a.answered! > now).length,
        )
      }),
      { numRuns: 40 },
    ))

  test('createDemoSource numbers tickets upwards as they come, each number once', () =>
    fc.assert(
      fc.asyncProperty(nows, async now => {
        const { tickets } = await knownAt(now, now - 40 * DAY, now)
        const numbers = tickets.map(({ id }) => Number(id))
        expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b))
        expect(
          tickets.every(({ created }, index) => index === 0 || created >= tickets[index - 1]!.created),
        ).toBe(true)
      }),
      { numRuns: 20 },
    ))

  test('createDemoSource keeps the order of a life', () =>
    fc.assert(
      fc.asyncProperty(nows, async now => {
        for (const { created, owner, responded, resolved, closed, respondBy, resolveBy, intervals } of (
          await knownAt(now, now - 10 * DAY, now)
        ).tickets) {
          expect(respondBy! > created && resolveBy! > respondBy!).toBe(true)
          if (responded !== null) expect(responded > created && owner !== null).toBe(true)
          if (resolved !== null) expect(resolved > (responded ?? created)).toBe(true)
          if (closed !== null) expect(closed >= resolved!).toBe(true)
          if (intervals === null) continue
          expect(intervals[0]!.from).toBe(created)
          expect(intervals.slice(1).map(({ from }) => from)).toEqual(
            intervals.slice(0, -1).map(({ to }) => to),
          )
          expect(intervals.at(-1)!.to).toBeNull()
        }
      }),
      { numRuns: 20 },
    ))
})
