import { describe, expect, it } from 'vitest'
import type { User } from '../../../core/model/user.ts'
import { httpCall } from '../../helpers/http-call.ts'
import { answer, made, on } from '../../helpers/november.ts'
import { realDesk } from '../../helpers/real-desk.ts'
import { signedIn } from '../../helpers/signed-in.ts'
import { startBonusDesk } from '../../helpers/start-bonus-desk.ts'
import { NOON } from '../../helpers/start-test-server.ts'

const APPEALS = 'teams/help-desk/appeals'
const DRAFT = { kind: 'ticket', target: '1', reason: 'The vendor was down.' }
const MTTR = 'teams/help-desk/explain/mttr'
const TECH: Partial<User> = { id: 'tech', name: 'Tom', role: 'technician' }
const LEAD: Partial<User> = { id: 'lead', name: 'Lea', role: 'lead' }

async function desk() {
  const tickets = ['1', '2'].map(id => made({ id, created: on('10 09:00'), resolved: on('10 11:00') }))
  const server = await realDesk({ tickets, surveys: [answer({ id: 'S1', ticket: '1' })] })
  const as = async (known: Partial<User>) => {
    const cookie = `poolboard_session=${await signedIn(server.store, server.clock.now, known)}`
    return async (path: string, method = 'GET', body?: unknown) => {
      const headers = { cookie, 'content-type': 'application/json' }
      const { status, text } = await httpCall(server.port, {
        ...{ path: `/api/v1/${path}`, method, headers },
        body: body === undefined ? '' : JSON.stringify(body),
      })
      return { status, json: JSON.parse(text) }
    }
  }
  const counted = async () => (await server.ask(MTTR)).json.evidence.counted
  return { ...server, tech: await as(TECH), lead: await as(LEAD), counted }
}

describe('appealsApi', () => {
  it('appealsApi takes a flag of a technician, and a lead leaves it out with a reason', async () => {
    const { tech, lead, counted, store } = await desk()
    const flagged = await tech(APPEALS, 'POST', DRAFT)
    const appeal = {
      ...{ ...DRAFT, id: expect.any(String), team: 'help-desk', author: 'Tom', at: NOON, decision: null },
    }
    expect(flagged).toEqual({ status: 201, json: { revision: 1, appeal } })
    expect(await counted()).toBe(2)
    expect((await tech(MTTR)).json).toMatchObject({ role: 'technician' })
    expect((await tech(`${MTTR}?q=1&sort=id`)).json.rows.rows).toContainEqual(
      expect.objectContaining({ id: '1', flag: { state: 'open', reason: null } }),
    )
    expect((await lead(APPEALS)).json).toEqual({ revision: 1, appeals: [appeal] })
    const { id } = flagged.json.appeal
    const verdict = { outcome: 'left-out', reason: 'The vendor says so.', revision: 1 }
    const decided = await lead(`${APPEALS}/${id}`, 'PUT', verdict)
    const because = { reason: 'The vendor says so.', author: 'Lea', at: NOON }
    const after = { ...appeal, decision: { outcome: 'left-out', ...because } }
    const what = { team: 'help-desk', kind: 'ticket', target: '1' }
    const exclusion = { ...what, id: expect.any(String), ...because, undone: null, appeal: id }
    expect(decided).toEqual({ status: 200, json: { revision: 2, appeal: after, exclusion } })
    expect(await counted()).toBe(1)
    expect((await tech(`${MTTR}?show=left-out`)).json.rows.rows).toMatchObject([
      { id: '1', flag: { state: 'left-out' } },
    ])
    expect((await store.audit.read(1, '')).entries.slice(0, 2)).toMatchObject([
      {
        who: 'Lea',
        what: 'appeal-decided',
        before: { exclusion: null },
        after: { appeal: after, exclusion },
      },
      { who: 'Tom', what: 'appeal', before: null, after: appeal },
    ])
  })

  it('appealsApi keeps one with a reason, which the row tells, and it counts on', async () => {
    const { tech, lead, counted, store } = await desk()
    const { id } = (await tech(APPEALS, 'POST', DRAFT)).json.appeal
    const verdict = { outcome: 'kept', reason: 'It was ours.', revision: 1 }
    expect((await lead(`${APPEALS}/${id}`, 'PUT', verdict)).json).toMatchObject({ exclusion: null })
    expect(await counted()).toBe(2)
    expect(store.records().exclusions).toEqual([])
    expect((await tech(`${MTTR}?sort=id&order=asc`)).json.rows.rows[0]).toMatchObject({
      flag: { state: 'kept', reason: 'It was ours.' },
    })
    const again = await lead(`${APPEALS}/${id}`, 'PUT', { ...verdict, revision: 2 })
    expect([again.status, again.json.problems[0].message]).toEqual([
      409,
      expect.stringContaining('decided already'),
    ])
  })

  it('appealsApi decides nothing from an old revision, and tells the new one', async () => {
    const { tech, lead, store } = await desk()
    const { id } = (await tech(APPEALS, 'POST', DRAFT)).json.appeal
    await tech(APPEALS, 'POST', { ...DRAFT, target: '2' })
    const verdict = { outcome: 'left-out', reason: 'The vendor says so.', revision: 1 }
    expect(await lead(`${APPEALS}/${id}`, 'PUT', verdict)).toMatchObject({
      ...{ status: 409, json: { revision: 2 } },
    })
    expect(store.records()).toMatchObject({ revision: 2, exclusions: [] })
  })

  it('appealsApi takes one open flag a target, of what the month holds, with a reason', async () => {
    const { tech, lead, ask, store } = await desk()
    const both = await Promise.all([1, 2].map(() => tech(APPEALS, 'POST', DRAFT)))
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409])
    expect((await tech(APPEALS, 'POST', { ...DRAFT, kind: 'survey', target: 'S1' })).status).toBe(201)
    expect((await tech(APPEALS, 'POST', { ...DRAFT, target: '9' })).status).toBe(404)
    const short = await tech(APPEALS, 'POST', { ...DRAFT, reason: 'no idea ' })
    expect([short.status, short.json.problems[0].path]).toEqual([422, 'reason'])
    expect((await tech('teams/sales/appeals', 'POST', DRAFT)).status).toBe(404)
    await ask('teams/help-desk/exclusions', 'POST', { ...DRAFT, target: '2' })
    const out = await tech(APPEALS, 'POST', { ...DRAFT, target: '2' })
    expect([out.status, out.json.problems[0].message]).toEqual([409, expect.stringContaining('left out')])
    expect(
      (await lead(`${APPEALS}/none`, 'PUT', { outcome: 'kept', reason: 'None.', revision: 3 })).status,
    ).toBe(404)
    expect(store.records().appeals).toHaveLength(2)
  })

  it('appealsApi lets a technician flag, and neither list nor decide', async () => {
    const { tech } = await desk()
    const { id } = (await tech(APPEALS, 'POST', DRAFT)).json.appeal
    expect((await tech(APPEALS)).status).toBe(403)
    const verdict = { outcome: 'kept', reason: 'It was ours.', revision: 1 }
    expect((await tech(`${APPEALS}/${id}`, 'PUT', verdict)).status).toBe(403)
  })

  it('appealsApi leaves a closed month as it is: no flag, and no leaving out of an earlier one', async () => {
    const { call, close } = await startBonusDesk()
    const early = await call('POST', APPEALS, DRAFT)
    expect(early.status).toBe(201)
    const { id } = early.body.appeal
    expect((await close()).status).toBe(201)
    const late = await call('POST', APPEALS, { ...DRAFT, target: '2' })
    expect([late.status, late.body.problems[0].message]).toEqual([
      409,
      expect.stringContaining('2026-11, which is closed'),
    ])
    const revision = (await call('GET', APPEALS)).body.revision
    const verdict = { outcome: 'left-out', reason: 'The vendor says so.', revision }
    const out = await call('PUT', `${APPEALS}/${id}`, verdict)
    expect([out.status, out.body.problems[0].message]).toEqual([409, expect.stringContaining('Keep it')])
    const kept = await call('PUT', `${APPEALS}/${id}`, { ...verdict, outcome: 'kept' })
    expect(kept.status).toBe(200)
  })
})
