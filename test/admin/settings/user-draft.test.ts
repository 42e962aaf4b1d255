import { describe, expect, it } from 'vitest'
import { lastSeen, personWords, userBody } from '../../../admin/settings/user-draft.ts'
import { instant } from '../../../core/model/units.ts'

const session = (user: string, seen: number) => ({
  ...{ id: `${user}${seen}`, user: { id: user, name: user }, began: instant(0), seen: instant(seen) },
  ...{ address: null, agent: null, isThis: false },
})

describe('userBody', () => {
  it('userBody asks only of a lead whether they see pay', () => {
    const draft = { name: ' Kim ', role: 'lead', person: null, seesPay: true } as const
    expect(userBody(draft)).toEqual({ ...draft, name: 'Kim' })
    expect(userBody({ ...draft, role: 'technician' }).seesPay).toBe(false)
  })
})

describe('personWords', () => {
  it('personWords begins with nobody and tells two of one name apart', () => {
    const people = [
      { id: 'ann', name: 'Ann' },
      { id: 'kim', name: 'Kim' },
      { id: 'kim-2', name: 'Kim' },
    ]
    expect(Object.entries(personWords(people)).slice(1)).toEqual([
      ['ann', 'Ann'],
      ['kim', 'Kim (kim)'],
      ['kim-2', 'Kim (kim-2)'],
    ])
    expect(Object.keys(personWords([]))).toEqual([''])
  })
})

describe('lastSeen', () => {
  it('lastSeen takes the latest of the sessions of a user', () => {
    const sessions = [session('kim', 5), session('ann', 9), session('kim', 7)]
    expect(lastSeen(sessions, 'kim')).toBe(7)
    expect(lastSeen(sessions, 'joe')).toBeNull()
  })
})
