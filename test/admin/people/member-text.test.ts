import { describe, expect, it } from 'vitest'
import { memberTexts } from '../../../admin/people/member-text.ts'

const members = [
  { id: 'dreyes', name: 'Dana Reyes' },
  { id: 'bot', name: 'bot' },
]

describe('memberTexts', () => {
  it('memberTexts tells members apart by their identifiers', () => {
    expect([...memberTexts(members, 'bot')]).toEqual([
      ['dreyes', 'Dana Reyes (dreyes)'],
      ['bot', 'bot'],
    ])
  })

  it('memberTexts keeps the one that is chosen and no longer there', () => {
    expect(memberTexts(members, 'gone').get('gone')).toBe('gone (not in ConnectWise)')
    expect(memberTexts(members, '').size).toBe(2)
  })
})
