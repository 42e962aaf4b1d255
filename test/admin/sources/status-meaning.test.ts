import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { statusGroups, statusMeaning } from '../../../admin/sources/status-meaning.ts'
import { statusClass } from '../../../server/sources/connectwise/status-class.ts'

const STAGES = ['NotResponded', 'Responded', 'ResolutionPlan', 'Resolved', 'NoEscalation', null] as const

describe('statusMeaning', () => {
  it('statusMeaning says what the source makes of a status that nobody has classed', () => {
    fc.assert(
      fc.property(fc.constantFrom(...STAGES), fc.boolean(), (escalation, closed) => {
        const known = { stage: escalation, closes: closed }
        const { meaning } = statusMeaning({ name: 'any', escalation, closed })
        expect(meaning).toBe(statusClass({ board: 'b', status: 'any', known }, { classes: {} }))
      }),
    )
  })

  it('statusMeaning calls it guessed where the board does not say whom a ticket waits for', () => {
    const isGuessed = (escalation: string | null, closed = false) =>
      statusMeaning({ name: 'any', escalation, closed }).isGuessed
    expect(STAGES.filter(stage => isGuessed(stage))).toEqual(['NoEscalation', null])
    expect(isGuessed('NoEscalation', true)).toBe(false)
  })
})

describe('statusGroups', () => {
  const boards = ['Help', 'Field'].map(name => ({
    name,
    statuses: [{ name: 'New', escalation: 'NotResponded', closed: false }],
  }))

  it('statusGroups shows the boards that are read, with the keys of the settings', () => {
    expect(statusGroups(boards, ['Field'])).toEqual([
      { board: 'Field', rows: [{ key: 'Field/New', name: 'New', meaning: 'active', isGuessed: false }] },
    ])
  })

  it('statusGroups shows all boards while every one is read, or none is chosen yet', () => {
    expect(statusGroups(boards, null).length).toBe(2)
    expect(statusGroups(boards, []).length).toBe(2)
  })
})
