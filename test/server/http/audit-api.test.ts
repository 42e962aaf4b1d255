import { createHash } from 'node:crypto'
import express from 'express'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { AuditEntry } from '../../../core/model/audit-entry.ts'
import { auditApi } from '../../../server/http/audit-api.ts'
import { errors } from '../../../server/http/errors.ts'
import { openAudit } from '../../../server/store/audit.ts'
import { httpCall } from '../../helpers/http-call.ts'
import { temporaryFolder } from '../../helpers/temporary-folder.ts'

const entry = (n: number): AuditEntry => ({
  ...{ at: `2026-11-24T14:00:0${n}.000Z`, who: '=Kim', address: null, what: 'people' },
  ...{ before: null, after: { name: n === 1 ? 'Ann' : 'Bob' } },
})

/** The routes over a file with these entries. */
async function opened(...entries: AuditEntry[]) {
  const audit = await openAudit(`${await temporaryFolder()}/audit.jsonl`)
  for (const each of entries) await audit.append(each)
  const app = express().use(
    auditApi(audit),
    errors(() => {}),
  )
  const server = app.listen(0, '127.0.0.1')
  await new Promise(resolve => server.once('listening', resolve))
  onTestFinished(() => new Promise<void>(resolve => server.close(() => resolve())))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return (path: string) => httpCall(port, { path })
}

describe('auditApi', () => {
  it('auditApi gives the whole as a file for a spreadsheet, the oldest first, and runs nothing there', async () => {
    const get = await opened(entry(1), entry(2))
    const { status, headers, text } = await get('/audit.csv')
    expect([status, headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8'])
    expect(headers['content-disposition']).toBe('attachment; filename=poolboard-history.csv')
    expect(text.split('\r\n')).toEqual([
      'at,who,address,what,before,after',
      `2026-11-24T14:00:01.000Z,'=Kim,,people,,"{""name"":""Ann""}"`,
      `2026-11-24T14:00:02.000Z,'=Kim,,people,,"{""name"":""Bob""}"`,
      '',
    ])
  })

  it('auditApi gives JSON lines as they are kept', async () => {
    const get = await opened(entry(1), entry(2))
    const { headers, text } = await get('/audit.jsonl')
    expect(headers['content-type']).toBe('application/jsonl; charset=utf-8')
    expect(headers['content-disposition']).toBe('attachment; filename=poolboard-history.jsonl')
    const [first = '', second = '', ...rest] = text.split('\n')
    expect(rest).toEqual([''])
    const previous = createHash('sha256').update(first).digest('hex')
    expect(JSON.parse(first)).toEqual({ ...entry(1), previous: '0'.repeat(64) })
    expect(second).toBe(JSON.stringify({ ...entry(2), previous }))
    expect(JSON.parse((await get('/audit')).text).head).toBe(
      createHash('sha256').update(second).digest('hex'),
    )
  })

  it('auditApi gives only what was searched for, and a file with nothing in it for nothing', async () => {
    const get = await opened(entry(1), entry(2))
    const { text } = await get('/audit.jsonl?q=PEOPLE%20bob')
    expect(JSON.parse(text)).toMatchObject(entry(2))
    expect((await get('/audit.jsonl?q=zoe')).text).toBe('')
    expect((await get('/audit.csv?q=zoe')).text).toBe('at,who,address,what,before,after\r\n')
  })

  it.each(['audit', 'audit.csv', 'audit.jsonl'])(
    'auditApi refuses words that are no words: %s',
    async path => {
      const get = await opened()
      for (const query of [`q=${'x'.repeat(201)}`, 'q=a&q=b'])
        expect((await get(`/${path}?${query}`)).status).toBe(422)
    },
  )
})
