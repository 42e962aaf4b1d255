import { describe, expect, it } from 'vitest'
import { pageGroups } from '../../admin/page-groups.ts'
import { pagesFor } from '../../admin/pages-for.ts'
import { ROLES } from '../../core/model/user.ts'

const places = (role: (typeof ROLES)[number]) => pageGroups(role).flatMap(group => group.places)

describe('pageGroups', () => {
  it.each(ROLES)('pageGroups shows a %s each page of theirs once, and the explanations', role => {
    expect([...places(role)].sort()).toEqual([...pagesFor(role), 'explain'].sort())
  })

  it('pageGroups begins with the overview, then numbers, pay and set-up', () => {
    expect(pageGroups('manager').map(({ title }) => title)).toEqual([null, 'Numbers', 'Pay', 'Program'])
    expect(pageGroups('manager', true, true)[0]?.places[0]).toBe('overview')
  })

  it('pageGroups has the set-up first as long as it is not done', () => {
    expect(places('manager').slice(0, 2)).toEqual(['set-up', 'overview'])
  })

  it('pageGroups explains nothing to who has no team', () => {
    const shown = pageGroups('technician', false).flatMap(group => group.places)
    expect(shown).toEqual(['your-numbers', 'settings'])
  })

  it('pageGroups has no group with nothing in it', () => {
    for (const role of ROLES)
      for (const { places: within } of pageGroups(role)) expect(within).not.toEqual([])
    expect(pageGroups('technician').map(({ title }) => title)).not.toContain('Pay')
  })
})
