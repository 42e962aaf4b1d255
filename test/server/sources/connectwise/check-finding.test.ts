import { describe, expect, test } from 'vitest'
import { failure, grant, works } from '../../../../server/sources/connectwise/check-finding.ts'
import { SourceError } from '../../../../server/sources/source.ts'

describe('failure', () => {
  test('failure of a role names the area and how to grant it', () => {
    expect(failure(new SourceError('role', 'no'), 'SLAs', 'System > Table Setup')).toEqual({
      sentence: 'The security role of the API member may not read this: SLAs.',
      remedy: grant('System > Table Setup'),
    })
    expect(grant('Sales > Opportunity')).toContain('then Sales > Opportunity, and set Inquire to All.')
  })

  test('failure of another kind keeps its sentence and adds what to do', () => {
    for (const kind of ['keys', 'throttled', 'down', 'unexpected', 'input'] as const) {
      const found = failure(new SourceError(kind, 'It did not work.'), 'SLAs', '')
      expect(found).toEqual({ sentence: 'It did not work.', remedy: expect.stringMatching(/\.$/) })
    }
  })

  test('failure throws a mistake of the program again', () => {
    expect(() => failure(new TypeError('mistake'), 'SLAs', '')).toThrow('mistake')
  })

  test('works has nothing to do about it', () => {
    expect(works('2 SLAs.')).toEqual({ sentence: '2 SLAs.', remedy: null })
  })
})
