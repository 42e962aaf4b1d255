import { chmod, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { verifyData } from '../../../server/cli/verify-data.ts'
import { plan } from '../../helpers/a-plan.ts'
import { httpCall } from '../../helpers/http-call.ts'
import { at } from '../../helpers/november.ts'
import { person, startBonusDesk, TEAM } from '../../helpers/start-bonus-desk.ts'

const NOVEMBER = `${TEAM}/months/2026-11`
const fileOf = (folder: string) => join(folder, 'data', 'closed', 'help-desk-2026-11.json')

describe('monthsApi, what is final', () => {
  it('monthsApi names a damaged month everywhere, and never writes over it', async () => {
    const { close, get, folder, port, laterOn, people } = await startBonusDesk()
    await close()
    const bytes = await readFile(fileOf(folder))
    bytes[bytes.length >> 1]! ^= 1
    await chmod(fileOf(folder), 0o600)
    await writeFile(fileOf(folder), bytes)
    const { damaged, months } = (await get(`${TEAM}/months`)).body
    expect(damaged).toMatchObject([{ file: 'closed/help-desk-2026-11.json', month: '2026-11' }])
    expect(months[1]).toMatchObject({ month: '2026-11', state: 'closed', payable: null })
    expect((await httpCall(port, { path: '/healthz' })).text).toContain('help-desk-2026-11.json is damaged')
    expect((await get(NOVEMBER)).status).toBe(503)
    expect((await get(`${NOVEMBER}/statements/ann`)).text).toContain('is damaged')
    const payroll = await get(`${NOVEMBER}/payroll.csv`)
    expect([payroll.status, payroll.text]).toEqual([
      503,
      expect.stringContaining('closed/help-desk-2026-11.json is damaged'),
    ])
    // Whom nobody can tell to be unpaid stays; everything else works.
    expect((await people(person('ann'), person('bob'))).status).toBe(422)
    const all = [person('ann', { name: 'Ann' }), person('bob'), person('cy')]
    expect((await people(...all)).status).toBe(200)
    const pages = ['snapshot', 'people', `${TEAM}/months/2026-12`, `${TEAM}/revenue`, `${TEAM}/plan-sheet`]
    for (const page of pages) expect((await get(page)).status).toBe(200)
    expect((await close()).status).toBeGreaterThanOrEqual(400)
    expect(await readFile(fileOf(folder))).toEqual(bytes)
    await laterOn(at('2027-01-06T17:00:00Z'))
    expect((await close('2026-12')).body.problems.map((each: { path: string }) => each.path)).toContain(
      'damaged-files',
    )
    const { ok, lines } = await verifyData(join(folder, 'data'))
    expect([ok, lines.join()]).toEqual([
      false,
      expect.stringContaining('closed/help-desk-2026-11.json: damaged'),
    ])
  })

  it('monthsApi keeps a closed month through every later edit', async () => {
    const { close, get, folder, told, people, save, call, advance } = await startBonusDesk()
    await close()
    const before = await readFile(fileOf(folder), 'utf8')
    const said = async () => {
      const { revision: _, graceEnds: __, ...page } = (await get(NOVEMBER)).body
      const paid = (await get(`${NOVEMBER}/payroll.csv`)).text
      const statement = (await get(`${NOVEMBER}/statements/ann`)).body
      return JSON.stringify([page, paid, statement])
    }
    const page = await said()
    const version = plan({ fullShares: 1, effective: '2026-11', goals: plan().goals.slice(0, 1) })
    const scope = { boards: ['Sales'], types: null, agreementTypes: null }
    const edits: (() => Promise<{ status: number }>)[] = [
      async () => {
        told.data = { tickets: [], surveys: [] }
        await advance(600_000)
        return get('snapshot')
      },
      () => people(person('ann', { name: 'Another' }), person('bob'), person('cy'), person('zoe')),
      () => save('PUT', `${TEAM}/plan`, { version }),
      () => save('PUT', `${TEAM}/plan`, { version, correction: 'It was never meant so.' }),
      () => save('PUT', TEAM, { name: 'Desk', scope, neutral: 'net', vendorCounts: false }, 'teams'),
      () =>
        save('PUT', `${TEAM}/schedule`, {
          ...{ schedule: { week: { 1: [[0, 60]] }, holidays: ['2026-11-10'], overrides: {} }, policy: null },
        }),
      () => save('PUT', `${TEAM}/revenue`, { month: '2026-11', lines: [] }, `${TEAM}/revenue?month=2026-11`),
      () => call('POST', `${TEAM}/exclusions`, { kind: 'ticket', target: '1', reason: 'A late thought.' }),
    ]
    const statuses: number[] = []
    for (const edit of edits) {
      statuses.push((await edit()).status)
      expect(await readFile(fileOf(folder), 'utf8')).toBe(before)
      expect(await said()).toBe(page)
    }
    // A correction of a closed month and its revenue are refused; an excluded ticket is no longer in the data.
    expect(statuses).toEqual([200, 200, 200, 422, 200, 200, 409, 404])
  })

  it('monthsApi begins a new episode where a closed month counted a ticket', async () => {
    const { close, get, told, advance } = await startBonusDesk()
    await close()
    // Reopened and resolved again in December; November had it at four in the afternoon of the 24th.
    const [first, second] = told.data.tickets
    const again = { ...second!, resolved: at('2026-12-02T11:00:00-05:00'), intervals: null }
    told.data = { ...told.data, tickets: [first!, again] }
    await advance(600_000)
    const { metrics } = (await get('snapshot')).body
    const since = metrics[0].value.num / metrics[0].value.den
    // Seven hours left of the 24th's open ones are gone: one hour, then six whole days of eight, and two of the second.
    expect(since).toBe((1 + 7 * 8 + 2) * 3_600_000)
  })

  it.each([
    ['GET', 'people'],
    ['PUT', 'people'],
    ['POST', 'people/ann/link'],
    ['GET', 'teams'],
    ['POST', 'teams'],
    ['GET', `${TEAM}/revenue`],
    ['PUT', `${TEAM}/revenue`],
    ['POST', `${TEAM}/revenue/import`],
    ['GET', `${TEAM}/readings`],
    ['GET', `${TEAM}/months`],
    ['GET', NOVEMBER],
    ['POST', `${NOVEMBER}/close`],
    ['POST', `${NOVEMBER}/approve`],
    ['GET', `${NOVEMBER}/payroll.csv`],
    ['GET', `${NOVEMBER}/statements/ann`],
    ['GET', `${NOVEMBER}/closed.json`],
    ['POST', `${TEAM}/adjustments`],
    ['GET', `${TEAM}/plan-sheet`],
  ])('monthsApi and its neighbours are closed without a session: %s %s', async (method, path) => {
    const { call } = await startBonusDesk()
    expect((await call(method, path, method === 'GET' ? undefined : {}, { cookie: '' })).status).toBe(401)
  })
})
