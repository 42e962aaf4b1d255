import { describe, expect, it } from 'vitest'
import { causesText, movesText, nextText } from '../../../admin/projection/outlook-text.ts'
import type { OutlookEvent } from '../../../core/model/outlook.ts'
import { cents, type Instant, type Millis } from '../../../core/model/units.ts'

const SPEECH = { locale: 'en-US', currency: 'USD', zone: 'UTC', now: Date.UTC(2026, 10, 24) as Instant }

const event = (change: Partial<OutlookEvent>): OutlookEvent => ({
  ...{ at: SPEECH.now, month: '2026-11', causes: [{ kind: 'time' }], more: 0, amount: null, chances: [] },
  ...change,
})

describe('causesText', () => {
  it('causesText names what happened, and how much more did', () => {
    const causes = [
      { kind: 'answer', ticket: '12', score: -1 },
      { kind: 'resolved', ticket: '4711', time: 11_400_000 as Millis },
      { kind: 'late', ticket: '9', promise: 'response' },
    ] as const
    expect(causesText(event({ causes, more: 2 }), SPEECH)).toBe(
      'An unhappy answer on #12, #4711 was resolved after 3 h 10 min, #9 missed its first response SLA and 2 more',
    )
    expect(causesText(event({}), SPEECH)).toBe('Time went by')
  })
})

describe('movesText', () => {
  it('movesText says the amount and each chance before and after', () => {
    const moved = event({
      amount: { before: cents(1_109_300), after: cents(554_700) },
      chances: [{ metric: 'csat', before: 0.7, after: 0.55 }],
    })
    expect(movesText(moved, SPEECH)).toEqual(['The wall: $11,093 to $5,547', 'Satisfaction 70.0% to 55.0%'])
  })
})

describe('nextText', () => {
  const next = { ticket: '7', act: 'close', due: null, gain: cents(12_399), chances: [] } as const

  it('nextText says what to do, until when, what it is worth and why', () => {
    const chances = [{ metric: 'mttr', before: 0.6, after: 0.65 }] as const
    const due = Date.UTC(2026, 10, 24, 16, 30) as Instant
    expect(nextText({ ...next, act: 'answer', due, chances }, SPEECH)).toMatch(
      /^Answer #7 by Nov 24, 4:30.PM: it adds \$123 on average\. Resolution time 60\.0% to 65\.0%\.$/,
    )
  })

  it('nextText leaves out amounts and chances that would show no difference', () => {
    const chances = [{ metric: 'mttr', before: 0.6, after: 0.6001 }] as const
    expect(nextText({ ...next, gain: cents(60), chances }, SPEECH)).toBe(
      'Close #7: it lifts the chances a little.',
    )
  })
})
