import { describe, expect, it } from 'vitest'
import { createLog } from '../../server/log.ts'

function lines(level: 'info' | 'warn', write: (log: ReturnType<typeof createLog>) => void): string {
  let text = ''
  const log = createLog(level, {
    write(line: string) {
      text += line
    },
  })
  write(log)
  return text
}

describe('createLog', () => {
  it('createLog blots out what is named like a secret', () => {
    const text = lines('info', log =>
      log.info(
        {
          password: 'pw1',
          request: { headers: { authorization: 'pw2', cookie: 'pw3' } },
          keys: { token: 'pw4', readSecret: 'pw5' },
          setup: 'pw6',
          session: 'pw7',
          response: { headers: { 'set-cookie': 'pw8' } },
        },
        'in',
      ),
    )
    expect(text).not.toContain('pw')
    expect(JSON.parse(text)).toMatchObject({ msg: 'in', password: '[redacted]' })
  })

  it('createLog writes of a request with secrets none of them', () => {
    const secret = 'hush-hush'
    const headers = {
      authorization: secret,
      cookie: secret,
      'x-api-key': secret,
      'x-content-signature': secret,
    }
    const body = { password: secret, code: secret, deep: { er: { token: secret } } }
    const request = { method: 'POST', url: `/api/v1/my-slice?key=${secret}`, headers, body }
    const response = { headers: { 'set-cookie': `poolboard_session=${secret}` } }
    // What a parser of bodies adds to its errors.
    const err = Object.assign(new Error('bad JSON'), { body: secret, code: 'EBAD' })
    const text = lines('info', log => log.error({ request, response, err, authorization: secret }, 'failed'))
    expect(text).not.toContain(secret)
    expect(JSON.parse(text)).toMatchObject({ request: { method: 'POST' }, err: { code: 'EBAD' } })
  })

  it('createLog keeps a line on one line and leaves out what is below its level', () => {
    expect(lines('warn', log => log.info('quiet'))).toBe('')
    expect(
      lines('info', log => log.info('a\nb'))
        .trim()
        .split('\n'),
    ).toHaveLength(1)
  })
})
