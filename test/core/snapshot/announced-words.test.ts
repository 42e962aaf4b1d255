import { describe, expect, it } from 'vitest'
import type { AnnouncedFigure } from '../../../core/model/snapshot.ts'
import { announcedWords } from '../../../core/snapshot/announced-words.ts'
import { sampleSnapshot } from '../../helpers/sample-snapshot.ts'

const { locale, currency, zone, now } = sampleSnapshot
const speech = { locale, currency, zone, now }
const csat = { id: 'csat', comparator: 'above', target: { num: 98, den: 100 } } as const
const of = (known: Partial<AnnouncedFigure>, said = speech) =>
  announcedWords({ effective: '2026-12', goals: [], removed: [], others: false, ...known }, said)

describe('announcedWords', () => {
  it('announcedWords says the day and the one goal that changes', () => {
    expect(of({ goals: [csat] })).toBe('From December 1: satisfaction above 98%')
    expect(of({ goals: [csat] }, { ...speech, locale: 'de-DE' })).toMatch(/^From 1 December: /)
  })

  it('announcedWords says a goal that goes, a count of several, and that only other rules change', () => {
    expect(of({ removed: ['mttr'] })).toBe('From December 1: no goal for resolution time')
    expect(of({ goals: [csat], removed: ['mttr'] })).toBe('From December 1: 2 goals change')
    expect(of({ goals: [csat], others: true })).toBe(
      'From December 1: satisfaction above 98%, and other rules',
    )
    expect(of({})).toBe('From December 1: other rules of the plan')
  })
})
