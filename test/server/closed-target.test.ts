import { describe, expect, it } from 'vitest'
import type { KeptMonth } from '../../core/model/kept-month.ts'
import type { Survey } from '../../core/model/survey.ts'
import { instantAt } from '../../core/time/instant-at.ts'
import { createClosedTarget } from '../../server/closed-target.ts'
import { defaultSettings } from '../../server/default-settings.ts'
import { made, ZONE } from '../helpers/november.ts'
import { emptyBatch, NOON, testConfig } from '../helpers/start-test-server.ts'

const settings = defaultSettings(testConfig({ TZ: ZONE }), NOON)
const at = (day: string) => instantAt(settings.teams[0]?.zone ?? ZONE, day)
const survey: Survey = {
  ...{ id: 'S1', survey: 'q', ticket: 'T1', sent: null, answered: at('2026-10-31') },
  ...{ raw: '1', score: -1, deleted: false },
}
const batch = {
  ...emptyBatch({ from: NOON, to: NOON }, NOON),
  tickets: [
    made({ id: 'old', resolved: at('2026-10-31') }),
    made({ id: 'new', resolved: at('2026-11-01') }),
    made({ id: 'open', resolved: null }),
  ],
  surveys: [survey],
}

const told = (damaged: readonly { team: string; month: string }[], held: typeof batch | null = batch) =>
  createClosedTarget({
    board: { inHand: () => ({ ...{ batch: held, settings, sources: [], exclusions: [] } }) as never },
    closedMonths: {
      all: () => [] as readonly KeptMonth[],
      damaged: () => damaged.map(each => ({ ...each, file: '', reason: '' })),
    },
    settings: () => settings,
  })

describe('createClosedTarget', () => {
  it('createClosedTarget tells the closed month of a ticket by when it was resolved, and of an answer', () => {
    const closed = told([{ team: 'help-desk', month: '2026-10' }])
    expect(closed('help-desk', 'ticket', 'old')).toBe('2026-10')
    expect(closed('help-desk', 'survey', 'S1')).toBe('2026-10')
  })

  it('createClosedTarget tells null where the month is open, the ticket is open or nobody knows it', () => {
    const closed = told([{ team: 'help-desk', month: '2026-10' }])
    for (const id of ['new', 'open', 'none']) expect(closed('help-desk', 'ticket', id)).toBeNull()
    expect(closed('sales', 'ticket', 'old')).toBeNull()
    expect(told([])('help-desk', 'ticket', 'old')).toBeNull()
    expect(told([{ team: 'help-desk', month: '2026-10' }], null)('help-desk', 'ticket', 'old')).toBeNull()
  })
})
