import { describe, expect, it } from 'vitest'
import { instant } from '../../../../core/model/units.ts'
import { parseToken } from '../../../../server/sources/smileback/access-token.ts'

const parsed = (status: number, body: object | string) =>
  parseToken(
    { status, headers: new Headers(), text: typeof body === 'string' ? body : JSON.stringify(body) },
    instant(0),
  )

describe('parseToken', () => {
  it.each([
    [3600, 3540],
    [10, 9],
    [undefined, 540],
  ])('parseToken uses a token that lives %s seconds for %i', (expires_in, seconds) => {
    expect(parsed(200, { access_token: 't', expires_in })).toEqual({ value: 't', until: seconds * 1000 })
  })

  it.each([
    [400, { error: 'invalid_grant' }, 'keys', 'the user name or the password'],
    [401, { error: 'invalid_client' }, 'keys', 'the client ID or the client secret'],
    [401, '<html>', 'keys', 'the client ID or the client secret'],
    [403, {}, 'keys', 'refuses the sign-in (HTTP 403)'],
    [404, {}, 'unexpected', 'no SmileBack at this address'],
    [200, { access_token: '' }, 'unexpected', 'something unknown'],
    [200, 'null', 'unexpected', 'something unknown'],
  ])('parseToken says what %i %j means', (status, body, kind, words) => {
    expect(() => parsed(status, body)).toThrow(
      expect.objectContaining({ kind, message: expect.stringContaining(words) }),
    )
  })
})
