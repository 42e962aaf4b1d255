import type { Batch } from '../core/model/batch.ts'
import type { Period } from '../core/model/period.ts'
import type { Score, Survey } from '../core/model/survey.ts'
import { type Ticket, ticket } from '../core/model/ticket.ts'
import { HOUR, type Instant, type Millis } from '../core/model/units.ts'

/** A month of `count` tickets, all decided inside it but for a few left open, from a fixed seed. */
export function madeBatch(period: Period, count: number): Batch {
  const random = seeded(1)
  const length = period.to - period.from
  const tickets: Ticket[] = []
  const surveys: Survey[] = []
  for (let i = 0; i < count; i++) {
    const created = Math.floor(period.from - 5 * 24 * HOUR + random() * length)
    const responded = created + Math.floor(random() * 2 * HOUR)
    const resolved = random() < 0.97 ? responded + Math.floor(random() ** 3 * 90 * HOUR) : null
    const kind = random()
    tickets.push(
      ticket({
        id: String(100_000 + i),
        source: 'made',
        created: created as Instant,
        responded: responded as Instant,
        resolved: resolved as Instant | null,
        respondBy: (created + 1.9 * HOUR) as Instant,
        resolveBy: (created + 48 * HOUR) as Instant,
        waiting: (random() < 0.1 ? HOUR : 0) as Millis,
        mergedInto: kind < 0.01 ? '1' : null,
        internal: kind > 0.99,
        board: 'Service',
        owner: 'desk-1',
      }),
    )
    if (random() < 0.2 && resolved !== null) surveys.push(answer(i, resolved, random()))
  }
  return { from: period.from, to: period.to, tickets, surveys, asOf: { made: period.to } }
}

function answer(i: number, at: number, luck: number): Survey {
  const score: Score = luck < 0.985 ? 1 : luck < 0.992 ? 0 : -1
  const ticketId = String(100_000 + i)
  return {
    id: `s${i}`,
    survey: 'csat',
    ticket: ticketId,
    sent: at as Instant,
    answered: (at + HOUR) as Instant,
    raw: String(score),
    score,
    deleted: false,
  }
}

/** Numbers from 0 to 1, the same for the same seed (Park and Miller's minimal standard generator). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}
