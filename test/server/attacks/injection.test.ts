import { describe, expect, it } from 'vitest'
import { cents } from '../../../core/model/units.ts'
import { csvCell } from '../../../server/cli/explain-csv.ts'
import { auditCsv } from '../../../server/http/audit-csv.ts'
import { payrollCsv } from '../../../server/http/payroll-csv.ts'
import { attacker, rawAnswer } from '../../helpers/attacker.ts'
import { httpCall } from '../../helpers/http-call.ts'
import { startTestServer } from '../../helpers/start-test-server.ts'

const FORMULAS = ['=cmd|"/c calc"!A1', '+1+1', '-2+3', '@SUM(A1)', '\t=1', '\r=1']

/** The cells of one line, as a spreadsheet reads them. */
const cells = (line: string) =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,\r\n]*))/g)].map(
    ([, quoted, plain]) => quoted ?? plain ?? '',
  )

describe('attack: what is not what it says', () => {
  it.each(FORMULAS)('attack: CSV formula injection of %j arrives as text in every export', text => {
    const row = { person: 'ann', name: text, amount: cents(1), hours: null, overtimeHours: null, note: text }
    const entry = { at: 'now', who: text, address: null, what: 'sign-in', before: null, after: null } as const
    const exports = [
      payrollCsv([row], 'generic', { month: '2026-11', currency: 'USD' }),
      payrollCsv([row], 'gusto', { month: '2026-11', currency: 'USD' }),
      auditCsv([entry]),
      csvCell(text),
    ]
    for (const made of exports)
      for (const cell of cells(made.replaceAll('\r\n', ','))) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
  })

  it.each([
    '/display/../server/main.js',
    '/display/%2e%2e/%2e%2e/data/auth.json',
    '/display/..%2f..%2fdata%2fauth.json',
    '/display/..%5c..%5cdata%5cauth.json',
    '/display/%252e%252e%252fdata%252fauth.json',
    '/display/....//....//data/auth.json',
    '/display/assets/%00',
    '/display/%c0%ae%c0%ae/data/auth.json',
    '/admin/assets/../../data/auth.json',
    '/admin/assets/..%2f..%2f..%2fdata/auth.json',
    '//etc/passwd',
    '/display//etc/passwd',
    '/data/auth.json',
    '/display/.env',
  ])('attack: path traversal by %s gives no file', async path => {
    const { port } = await startTestServer()
    const { status, text } = await httpCall(port, { path })
    expect(status === 200 ? text : '').toMatch(/^$|^<title>/)
    expect(status).toBeLessThan(500)
    expect(text).not.toMatch(/revision|password|root:/)
  })

  it.each(['..%2f..%2fauth', '..', '%2e%2e', 'help-desk%2f..%2f..%2fauth', '%00'])(
    'attack: path traversal by the team or month %s of a closed month gives no file',
    async word => {
      const { port, cookie } = await startTestServer()
      for (const path of [`teams/${word}/months/2026-11`, `teams/help-desk/months/${word}`]) {
        const answer = await attacker(port).send('GET', `${path}/closed.json`, undefined, cookie)
        expect(answer.status).toBe(404)
      }
    },
  )

  it.each(['a%0d%0aSet-Cookie:%20x=1', 'a%0aX: 1', '%E5%98%8A%E5%98%8DSet-Cookie:x'])(
    'attack: header injection by %s in an address sets no header',
    async word => {
      const { port, cookie } = await startTestServer()
      const path = `/api/v1/teams/${word.replaceAll(' ', '%20')}/months/2026-11/payroll.csv?form=${word.replaceAll(' ', '%20')}`
      const { headers, status } = await httpCall(port, { path, headers: cookie })
      expect(status).toBeLessThan(500)
      expect([headers['set-cookie'], headers.x]).toEqual([undefined, undefined])
    },
  )

  it('attack: header injection by a bare line end or two lengths is no request at all', async () => {
    const { port } = await startTestServer()
    const start = 'POST /api/v1/sign-in HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n'
    const two = `${start}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`
    for (const bytes of [`${start}X: a\nSet-Cookie: b\r\n\r\n`, two, `${start}X y: 1\r\n\r\n`])
      expect(await rawAnswer(port, bytes)).toMatch(/^HTTP\/1\.1 400 /)
  })

  it.each([
    '{"__proto__":{"role":"manager"},"name":"x"}',
    '{"constructor":{"prototype":{"role":"manager"}},"name":"x"}',
    '{"name":{"__proto__":{"trim":1}}}',
  ])('attack: prototype pollution by %s changes no object', async body => {
    const { port, cookie } = await startTestServer()
    const { send } = attacker(port)
    expect((await send('POST', 'tokens', body, cookie)).status).toBeLessThan(500)
    await httpCall(port, { path: '/api/v1/session?__proto__[role]=manager&constructor[prototype][role]=x' })
    expect(({} as { role?: string }).role).toBeUndefined()
    expect((await send('GET', 'tokens', undefined)).status).toBe(401)
  })
})
