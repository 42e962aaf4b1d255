import { describe, expect, it } from 'vitest'
import { measure } from '../../core/metrics/measure.ts'
import type { Team } from '../../core/model/team.ts'
import { MINUTE, type Millis } from '../../core/model/units.ts'
import { NO_BOOKS } from '../../server/books.ts'
import { type RecalculateInput, recalculate } from '../../server/pipeline.ts'
import { NINE_TO_FIVE, on } from '../helpers/november.ts'
import { bonusSettings } from '../helpers/start-bonus-desk.ts'

const settings = bonusSettings()
const team = settings.teams[0] as Team
const input: RecalculateInput = {
  ...{ batch: null, books: NO_BOOKS, settings, sources: [], demo: false, exclusions: [], qrs: {} },
  ...{ v: 1, boot: 'boot', build: 'build', now: on('24 14:47') },
}

describe('recalculate', () => {
  it('recalculate remembers by all that tickets are measured by, and by nothing else', () => {
    const rulesOf = (known: Partial<typeof team>): string => {
      const asked: string[] = []
      const keptMeasure: NonNullable<RecalculateInput['keptMeasure']> = (_team, context, rules) => {
        asked.push(rules)
        return measure(context)
      }
      recalculate({ ...input, keptMeasure, settings: { ...settings, teams: [{ ...team, ...known }] } })
      return asked.join()
    }
    const first = rulesOf({})
    const target = { time: (4 * 60 * MINUTE) as Millis, clock: 'business' as const }
    const policy = { priorities: {}, other: { response: target, resolution: target } }
    const scope = { boards: ['Service'], types: null, agreementTypes: null }
    for (const known of [
      { zone: 'Etc/UTC' },
      { scope },
      { vendorCounts: !team.vendorCounts },
      { schedules: [...team.schedules, { from: on('20 00:00'), schedule: NINE_TO_FIVE }] },
      { policies: [{ from: null, policy }] },
    ])
      expect(rulesOf(known)).not.toBe(first)
    expect(rulesOf({ name: 'Service desk', neutral: 'excluded' })).toBe(first)
  })
})
