import { readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { verifyData } from '../../../server/cli/verify-data.ts'
import { SourceError } from '../../../server/sources/source.ts'
import { at, on } from '../../helpers/november.ts'
import { bonusSettings, startBonusDesk, TEAM } from '../../helpers/start-bonus-desk.ts'

const NOVEMBER = `${TEAM}/months/2026-11`
const fileOf = (folder: string) => join(folder, 'data', 'closed', 'help-desk-2026-11.json')

const checks = (body: { checklist: { id: string; ok: boolean }[] }) =>
  body.checklist.filter(({ ok }) => !ok).map(({ id }) => id)

describe('monthsApi', () => {
  it('monthsApi tells an ended month as it would be closed now', async () => {
    const { get } = await startBonusDesk()
    const { status, body } = await get(NOVEMBER)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      ...{ month: '2026-11', state: 'provisional', rehearsal: false, closed: null, sha256: null },
      graceEnds: at('2026-12-04T00:00:00-05:00'),
      // Two of three goals of 2 % of $832,000; three people have three of four shares.
      payout: { pool: 16_640_00, payable: 11_093_33, remainder: 2_773_34, fullShares: 4 },
    })
    expect(body.payout.slices.map((each: { amount: number }) => each.amount)).toEqual([
      2_773_33, 2_773_33, 2_773_33,
    ])
    expect(checks(body)).toEqual(['revenue'])
    const { months } = (await get(`${TEAM}/months`)).body
    expect(months).toEqual([
      { month: '2026-12', state: 'open', payable: 0, rehearsal: false, corrected: 0 },
      { month: '2026-11', state: 'provisional', payable: 11_093_33, rehearsal: false, corrected: 0 },
    ])
  })

  it('monthsApi closes a month from a request of its own, into a file that nobody may write', async () => {
    const { close, get, asked, folder, store } = await startBonusDesk()
    const before = asked.length
    const { status, body } = await close()
    expect(status).toBe(201)
    expect(body).toEqual({ sha256: expect.stringMatching(/^[0-9a-f]{64}$/), payable: 11_093_33 })
    expect(asked.slice(before)).toEqual([
      { from: at('2026-11-01T04:00:00Z'), to: at('2026-12-01T05:00:00Z') },
    ])
    expect((await stat(fileOf(folder))).mode & 0o777).toBe(0o444)
    const page = (await get(NOVEMBER)).body
    expect(page).toMatchObject({ state: 'closed', sha256: body.sha256, closed: { closedBy: 'manager' } })
    expect(page.closed.goals[0].rows).toEqual([])
    const whole = (await get(`${NOVEMBER}/closed.json`)).body
    expect(whole.goals[0].rows.map((row: { id: string }) => row.id)).toEqual(['1', '2'])
    expect(whole.settled).toEqual({ 1: on('10 11:00'), 2: on('24 16:00') })
    expect((await store.audit.read(1, 'month-closed')).entries[0]).toMatchObject({
      after: { file: 'closed/help-desk-2026-11.json', sha256: body.sha256, payable: 11_093_33 },
    })
    expect((await verifyData(join(folder, 'data'))).ok).toBe(true)
  })

  it('monthsApi refuses a second close, a month that runs, and one of a revision that is no longer current', async () => {
    const { close, get, seen, call, folder } = await startBonusDesk()
    const figure = await seen()
    const stale = await call('POST', `${NOVEMBER}/close`, { revision: 0, note: '', figure })
    expect(stale.status).toBe(409)
    expect((await close('2026-12')).status).toBe(422)
    await close()
    const text = await readFile(fileOf(folder), 'utf8')
    expect((await close()).status).toBe(409)
    expect(await readFile(fileOf(folder), 'utf8')).toBe(text)
    expect((await get(`${TEAM}/months/2026-10`)).status).toBe(404)
    expect((await get(`${TEAM}/months/soon`)).status).toBe(404)
  })

  it('monthsApi lets one of two closes at the same moment win', async () => {
    const { get, call } = await startBonusDesk()
    const { revision, figure } = (await get(NOVEMBER)).body
    const both = await Promise.all(
      ['a', 'b'].map(note => call('POST', `${NOVEMBER}/close`, { revision, note, figure })),
    )
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409])
  })

  it('monthsApi closes with fresh data only', async () => {
    const { close, told, get } = await startBonusDesk()
    told.fails = new SourceError('down', 'CSV is not there.')
    const failed = await close()
    expect(failed.status).toBe(409)
    expect(failed.body.problems[0]).toEqual({
      path: 'stale-source',
      message: 'CSV is not there. A month is closed with fresh data only.',
    })
    told.fails = null
    // True before the month's end, and so of a part of it.
    told.asOf = on('30 12:00')
    expect((await close()).status).toBe(409)
    told.asOf = null
    expect((await close()).status).toBe(201)
    expect((await get(NOVEMBER)).body.checklist).toEqual([])
  })

  it('monthsApi closes months in their order, and none before the first closed one', async () => {
    const settings = bonusSettings({ effective: '2026-09' })
    const { close, get, laterOn } = await startBonusDesk({ settings })
    const page = (await get(`${TEAM}/months/2026-10`)).body
    expect(page.checklist.find((each: { id: string }) => each.id === 'earlier-months')).toMatchObject({
      ...{ ok: false, blocks: false, examples: ['2026-09'] },
    })
    expect((await close('2026-10')).status).toBe(201)
    expect((await get(`${TEAM}/months`)).body.months).toHaveLength(3)
    expect((await close('2026-09')).status).toBe(422)
    await laterOn(at('2027-01-06T17:00:00Z'))
    expect((await close('2026-12')).body.problems[0].path).toBe('earlier-months')
    expect((await close('2026-11')).status).toBe(201)
    expect((await close('2026-12')).status).toBe(201)
  })

  it('monthsApi closes a rehearsal too, and it owes nothing', async () => {
    const { close, get } = await startBonusDesk({ settings: bonusSettings({ rehearsal: true }) })
    expect((await close()).status).toBe(201)
    expect((await get(NOVEMBER)).body).toMatchObject({ rehearsal: true, payout: { payable: 11_093_33 } })
    expect((await get(`${NOVEMBER}/payroll.csv`)).text.split('\r\n')).toHaveLength(2)
    expect((await get(`${NOVEMBER}/statements/ann`)).body.statement.total).toBe(0)
  })

  it('monthsApi closes no month a second time when its file is gone', async () => {
    const { close, folder, store } = await startBonusDesk()
    await close()
    await rm(fileOf(folder))
    await store.closedMonths.refresh()
    const { status, body } = await close()
    expect([status, body.problems[0].message]).toEqual([
      409,
      expect.stringContaining('Restore the file from a backup.'),
    ])
    await expect(stat(fileOf(folder))).rejects.toThrow('ENOENT')
  })
})
