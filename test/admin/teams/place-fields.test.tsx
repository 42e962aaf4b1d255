import { describe, expect, it } from 'vitest'
import { createKeptDraft } from '../../../admin/draft/create-kept-draft.ts'
import { PlaceFields } from '../../../admin/teams/place-fields.tsx'
import { type TeamDraft, teamDraft } from '../../../admin/teams/team-draft.ts'
import type { TeamLine } from '../../../admin/teams/teams-answer.ts'
import { rendered, sampleSpeech } from '../../helpers/rendered.ts'

const TEAM: TeamLine = {
  ...{ id: 'help-desk', name: 'Help desk', zone: 'America/New_York', hoursZone: 'America/New_York' },
  scope: { boards: null, types: null, agreementTypes: null },
  ...{ neutral: 'against', vendorCounts: true, secondApprover: false },
  sources: { tickets: null, surveys: null, money: null },
  ...{ currency: 'EUR', goals: 3, lastClosed: null },
}
const NOWHERE = { getItem: () => null, setItem: () => {}, removeItem: () => {} }

function shown(known: Partial<TeamLine>, draft: Partial<TeamDraft> = {}, fixedZone: string | null = null) {
  const team = { ...TEAM, ...known }
  const kept = createKeptDraft({ name: 'team', start: teamDraft(team), storage: NOWHERE })
  kept.change(draft)
  return rendered(() => (
    <PlaceFields team={team} fixedZone={fixedZone} kept={kept} problems={[]} speech={sampleSpeech} />
  ))
}
const fixed = (html: string) => html.match(/<input[^>]*\breadonly\b/gi)?.length ?? 0

describe('PlaceFields', () => {
  it('PlaceFields lets both be typed while no month is closed, and says that amounts are not converted', () => {
    const html = shown({})
    expect(html).toContain('Amounts are not converted. Once a month is closed, it stays.')
    expect([fixed(html), html.includes('Working hours')]).toEqual([0, false])
  })

  it('PlaceFields names the closed month that keeps the currency as it is', () => {
    const html = shown({ lastClosed: '2026-10' })
    expect(html).toContain('October 2026 is closed in EUR, so it stays: amounts are not converted.')
    expect(fixed(html)).toBe(1)
  })

  it('PlaceFields offers to take the working hours along to another zone', () =>
    expect(shown({}, { zone: 'europe/rome' })).toContain('Working hours are of Europe/Rome too, from now on'))

  it('PlaceFields shows the zone of the environment, says why, and asks nothing about it', () => {
    const html = shown({}, { zone: 'Europe/Rome' }, 'Asia/Tokyo')
    expect(html).toContain('value="Asia/Tokyo"')
    expect(html).toContain('The variable ZONE sets it for all teams.')
    expect([fixed(html), html.includes('Working hours')]).toEqual([1, false])
  })
})
