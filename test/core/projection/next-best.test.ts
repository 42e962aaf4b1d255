import { describe, expect, it } from 'vitest'
import { HOUR, type Instant, MINUTE } from '../../../core/model/units.ts'
import { nextBest } from '../../../core/projection/next-best.ts'
import { made } from '../../helpers/november.ts'
import { history, seededMonth } from '../../helpers/seeded-month.ts'

describe('nextBest', () => {
  it('nextBest names an open ticket and what closing it does to the pool', () => {
    const found = nextBest(seededMonth(5 * 24 + 15))
    expect(found).toMatchObject({ act: 'close', due: null })
    expect(found?.gain).toBeGreaterThanOrEqual(100)
    expect(found?.chances).toHaveLength(1)
    expect(found?.chances[0]?.after).toBeGreaterThan(found?.chances[0]?.before ?? 1)
  })

  it('nextBest names the ticket to answer that is due first, where answers are worth most', () => {
    const input = seededMonth(10 * 24 + 15)
    const now = input.context.until
    const unanswered = (id: string, minutes: number) =>
      made({ id, created: (now - HOUR) as Instant, respondBy: (now + minutes * MINUTE) as Instant })
    const context = {
      ...input.context,
      tickets: [...input.context.tickets, unanswered('later', 90), unanswered('soon', 20)],
    }
    const found = nextBest({ ...input, context })
    expect(found).toMatchObject({ ticket: 'soon', act: 'answer', due: now + 20 * MINUTE })
    expect(found?.chances.map(({ metric }) => metric)).toEqual(['slaResponse'])
  })

  it('nextBest says nothing without a forecast, or before any ticket is open', () => {
    expect(nextBest(seededMonth(15 * 24 + 15, history.slice(0, 2)))).toBe(null)
    const input = seededMonth(15 * 24 + 15)
    expect(nextBest({ ...input, context: { ...input.context, tickets: [] } })).toBe(null)
  })
})
