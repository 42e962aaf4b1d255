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

  it('createLog keeps a line on one line and leaves out what is below its level', () => {
    expect(lines('warn', log => log.info('quiet'))).toBe('')
    expect(
      lines('info', log => log.info('a\nb'))
        .trim()
        .split('\n'),
    ).toHaveLength(1)
  })
})
