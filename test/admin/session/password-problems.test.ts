import { describe, expect, it } from 'vitest'
import { passwordProblems } from '../../../admin/session/password-problems.ts'
import { setupToken } from '../../../admin/session/setup-token.ts'

const NONE = { password: null, again: null }

describe('passwordProblems', () => {
  it('passwordProblems finds nothing in twelve letters typed twice', () => {
    expect(passwordProblems('twelve signs', 'twelve signs')).toEqual(NONE)
    expect(passwordProblems('\u{1f600}'.repeat(12), '\u{1f600}'.repeat(12))).toEqual(NONE)
  })

  it('passwordProblems counts what is typed', () => {
    expect(passwordProblems('eleven sign', 'eleven sign').password).toBe(
      '11 of at least 12 letters. A few words will do.',
    )
    expect(passwordProblems(' '.repeat(20), '').password).toBe('Type a password of 12 letters or more.')
  })

  it('passwordProblems refuses what the server would find too long', () => {
    expect(passwordProblems('x'.repeat(256), 'x'.repeat(256))).toEqual(NONE)
    expect(passwordProblems('x'.repeat(257), '').password).toBe('257 letters are too many: at most 256.')
  })

  it('passwordProblems wants the same twice', () => {
    expect(passwordProblems('twelve signs', 'twelve sign').again).toBe('This is not the same as above.')
  })
})

describe('setupToken', () => {
  it('setupToken reads the token behind the #, and nothing else', () => {
    expect(setupToken('#setup=a-b_c')).toBe('a-b_c')
    for (const hash of ['', '#', '#setup=', '#top']) expect(setupToken(hash)).toBeNull()
  })
})
