import { describe, expect, it } from 'vitest'
import { DAY, HOUR, instant } from '../../../core/model/units.ts'
import { readToken } from '../../../server/auth/read-token.ts'
import { httpCall } from '../../helpers/http-call.ts'
import { made, on } from '../../helpers/november.ts'
import { realDesk } from '../../helpers/real-desk.ts'
import { NOON } from '../../helpers/start-test-server.ts'

const names = { client: 'Contoso', summary: 'Printer on fire', owner: 'Ada' }
const tickets = [
  made({ id: '1', resolved: on('10 11:00'), ...names }),
  made({ id: '2', resolved: on('10 12:00') }),
  made({ id: '3', resolved: on('10 12:00'), mergedInto: '1' }),
]
const MTTR = 'teams/help-desk/explain/mttr'

describe('explainApi', () => {
  it('explainApi gives a signed-in reader the rows whose mean is the number on the wall', async () => {
    const { ask } = await realDesk({ tickets })
    const { status, json } = await ask(`${MTTR}?sort=time`)
    const wall = (await ask('snapshot')).json.metrics[0]
    expect(status).toBe(200)
    expect(json).toMatchObject({ value: wall.value, verdict: wall.verdict, names: true, metric: 'mttr' })
    const rows: { id: string; active: number }[] = json.rows.rows
    expect(rows.map(row => row.id)).toEqual(['2', '1'])
    expect({ num: rows.reduce((sum, row) => sum + row.active, 0), den: rows.length }).toEqual(wall.value)
    expect(rows[1]).toMatchObject(names)
  })

  it('explainApi tells why a person left something out', async () => {
    const { ask } = await realDesk({ tickets })
    const reason = 'The vendor was down.'
    await ask('teams/help-desk/exclusions', 'POST', { kind: 'ticket', target: '1', reason })
    const { json } = await ask(`${MTTR}?show=left-out&sort=id&order=asc`)
    expect(json.rows.rows).toMatchObject([
      { id: '1', reason: 'by-hand', note: reason },
      { id: '3', reason: 'merged', note: null },
    ])
    expect(json).toMatchObject({ value: { num: 3 * HOUR, den: 1 }, evidence: { excluded: { 'by-hand': 1 } } })
  })

  it('explainApi keeps a reason written by hand from who only has the key', async () => {
    const { ask, port, store } = await realDesk({ tickets })
    const reason = 'Contoso asked for it.'
    await ask('teams/help-desk/exclusions', 'POST', { kind: 'ticket', target: '1', reason })
    const key = readToken('help-desk', store.auth.data().readSecret, NOON)
    const { text } = await httpCall(port, { path: `/api/v1/${MTTR}?key=${key}&show=left-out` })
    expect(JSON.parse(text).rows.rows).toContainEqual(
      expect.objectContaining({ id: '1', reason: 'by-hand', note: null }),
    )
    expect(text).not.toContain('Contoso')
  })

  it('explainApi opens to the key of the wall, without names, even in the search', async () => {
    const { port, store } = await realDesk({ tickets })
    const key = readToken('help-desk', store.auth.data().readSecret, NOON)
    const call = (query: string) => httpCall(port, { path: `/api/v1/${MTTR}?key=${key}${query}` })
    const { status, text } = await call('')
    expect(status).toBe(200)
    expect(JSON.parse(text)).toMatchObject({ names: false, rows: { total: 2 } })
    for (const name of Object.values(names)) expect(text).not.toContain(name)
    expect(JSON.parse((await call('&q=contoso')).text).rows.total).toBe(0)
  })

  it('explainApi refuses a key that is old, of another team, or none', async () => {
    const { port, store } = await realDesk({ tickets })
    const { readSecret } = store.auth.data()
    const old = readToken('help-desk', readSecret, instant(NOON - DAY - HOUR))
    const other = readToken('sales', readSecret, NOON)
    for (const key of [old, other, '', 'help-desk.x.y']) {
      const { status, text } = await httpCall(port, { path: `/api/v1/${MTTR}?key=${key}` })
      expect(status).toBe(401)
      expect(text).toContain('scan the code')
    }
  })

  it.each([
    ['teams/sales/explain/mttr', 404],
    ['teams/help-desk/explain/shoe-size', 404],
    [`${MTTR}?show=everything`, 422],
    [`${MTTR}?page=0`, 422],
  ])('explainApi answers %s with %i', async (path, expected) => {
    const { ask } = await realDesk({ tickets })
    const { status, json } = await ask(path)
    expect(status).toBe(expected)
    expect(json.problems).toHaveLength(1)
  })
})
