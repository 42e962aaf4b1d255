import { describe, expect, it } from 'vitest'
import { isChoice, sourceWords } from '../../../admin/teams/source-words.ts'
import type { KnownSource } from '../../../core/model/known-source.ts'

const connectwise: KnownSource = {
  ...{ name: 'connectwise', label: 'ConnectWise', areas: ['tickets', 'surveys', 'money'] },
}
const smileback: KnownSource = { name: 'smileback', label: 'SmileBack', areas: ['surveys'] }

describe('isChoice', () => {
  it('isChoice holds where two sources give an area, and where money may be typed in too', () => {
    const both = [connectwise, smileback]
    expect(isChoice('tickets', both, null)).toBe(false)
    expect(isChoice('surveys', both, null)).toBe(true)
    expect(isChoice('money', both, null)).toBe(true)
    expect(isChoice('money', [smileback], null)).toBe(false)
  })

  it('isChoice holds where a source is named that is gone, so that it can be undone', () => {
    expect(isChoice('tickets', [connectwise], 'csv')).toBe(true)
  })
})

describe('sourceWords', () => {
  it('sourceWords name what gives an area, what none means, and what is gone', () => {
    expect(sourceWords('surveys', [connectwise, smileback], 'csv')).toEqual({
      '': 'the first source that has them',
      connectwise: 'ConnectWise',
      smileback: 'SmileBack',
      csv: 'csv, which is not connected',
    })
    expect(sourceWords('money', [], null)).toEqual({ '': 'a person, typed in' })
  })
})
