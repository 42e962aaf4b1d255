import { parseOptions } from '@node-rs/argon2'
import { describe, expect, it } from 'vitest'
import { argon2Hasher, DECOY, passwordProblem } from '../../../server/auth/password.ts'

describe('passwordProblem', () => {
  it('passwordProblem asks for twelve letters and nothing else', () => {
    expect(passwordProblem('aaaaaaaaaaaa')).toBe(null)
    expect(passwordProblem('wall of rain')).toBe(null)
    expect(passwordProblem('aaaaaaaaaaa')).toBe(
      'The password is too short: 11 of at least 12 letters. A few words will do.',
    )
  })

  it('passwordProblem takes 256 letters and no more', () => {
    expect(passwordProblem('a'.repeat(256))).toBe(null)
    expect(passwordProblem('a'.repeat(257))).toBe('The password is too long: 257 letters, at most 256.')
  })

  it('passwordProblem refuses no password and one of blanks', () => {
    for (const password of ['', ' '.repeat(20)])
      expect(passwordProblem(password)).toBe('Type a password of 12 letters or more.')
  })

  it('passwordProblem counts signs as a person does', () => {
    expect(passwordProblem('\u{1F600}'.repeat(11))).toContain('11 of at least 12')
  })
})

describe('argon2Hasher', () => {
  it('argon2Hasher keeps argon2id of 19 MiB, two passes and one lane, and knows the password again', async () => {
    const kept = await argon2Hasher.hash('a wall of four words')
    expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(await argon2Hasher.verify(kept, 'a wall of four words')).toBe(true)
    expect(await argon2Hasher.verify(kept, 'a wall of four wordz')).toBe(false)
  })

  it('argon2Hasher takes an accent written as one sign and as two for the same', async () => {
    const kept = await argon2Hasher.hash('caf\u00e9 caf\u00e9 caf\u00e9')
    expect(await argon2Hasher.verify(kept, 'cafe\u0301 cafe\u0301 cafe\u0301')).toBe(true)
  })

  it('argon2Hasher does the same work where no password is kept, and never says yes', async () => {
    const kept = await argon2Hasher.hash('x')
    const cost = ({ algorithm, memoryCost, timeCost, parallelism }: ReturnType<typeof parseOptions>) => ({
      ...{ algorithm, memoryCost, timeCost, parallelism },
    })
    expect(cost(parseOptions(DECOY))).toEqual(cost(parseOptions(kept)))
    expect(await argon2Hasher.verify(null, '')).toBe(false)
  })
})
