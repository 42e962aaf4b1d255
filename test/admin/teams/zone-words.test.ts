import { describe, expect, it } from 'vitest'
import { zoneWords } from '../../../admin/teams/zone-words.ts'

const team = { zone: 'America/New_York', hoursZone: 'America/New_York', lastClosed: null }
const draft = { zone: 'europe/rome ', hoursFollow: true }

describe('zoneWords', () => {
  it('zoneWords says nothing where the zone stays', () => {
    const same = { zone: ' america/new_york', hoursFollow: true }
    expect(zoneWords({ draft: same, team, readsFiles: true })).toEqual([])
  })

  it('zoneWords says where days begin, and what becomes of the working hours', () => {
    expect(zoneWords({ draft, team, readsFiles: false })).toEqual([
      'Months and days of the team begin at midnight in Europe/Rome.',
      'The working hours in force are of Europe/Rome from now on. Tickets of before keep the hours they had.',
    ])
    expect(zoneWords({ draft: { ...draft, hoursFollow: false }, team, readsFiles: false })[1]).toBe(
      'The working hours stay those of America/New York, until they are saved anew under Hours and SLA.',
    )
  })

  it('zoneWords warns of the border of a closed month, and of files without a zone', () => {
    const words = zoneWords({ draft, team: { ...team, lastClosed: '2026-10' }, readsFiles: true })
    expect(words).toHaveLength(4)
    expect(words[1]).toContain('count twice or not at all')
    expect(words[3]).toContain('CSV files')
  })
})
