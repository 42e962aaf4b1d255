import { describe, expect, it } from 'vitest'
import { at } from '../../helpers/november.ts'
import { bonusSettings, NOVEMBER_DATA, person, startBonusDesk, TEAM } from '../../helpers/start-bonus-desk.ts'

const NOVEMBER = `${TEAM}/months/2026-11`
const DECEMBER = `${TEAM}/months/2026-12`
const IN_JANUARY = at('2027-01-06T12:00:00-05:00')
const adjustment = {
  month: '2026-12',
  corrects: '2026-11',
  person: 'ann',
  amount: -50_01,
  reason: 'Counted twice.',
}

const centsIn = (csv: string, column: number) =>
  csv
    .trim()
    .split('\r\n')
    .slice(1)
    .map(line => Number(line.split(',')[column]?.replace('.', '')))

describe('paidApi', () => {
  it('paidApi has a payroll file that is the statements, to the cent', async () => {
    const { close, get, people } = await startBonusDesk()
    const late = { ...person('dee').spells[0]!, from: '2026-11-10' }
    await people(person('ann'), person('bob'), person('cy'), person('dee', { spells: [late] }))
    await close()
    const { text } = await get(`${NOVEMBER}/payroll.csv`)
    const totals = await Promise.all(
      ['ann', 'bob', 'cy', 'dee'].map(
        async id => (await get(`${NOVEMBER}/statements/${id}`)).body.statement.total,
      ),
    )
    expect(centsIn(text, 4)).toEqual(totals)
    const { payable, remainder } = (await get(NOVEMBER)).body.payout
    expect(totals.reduce((a, b) => a + b) + remainder).toBe(payable)
    expect((await get(`${NOVEMBER}/statements/ann`)).body.sections[0].title).toBe('What was measured')
    expect(text.split('\r\n')[0]).toBe('person,name,month,currency,amount,hours,overtime_hours,note')
  })

  it('paidApi pays a correction in the later month, and shows it in both', async () => {
    const { close, get, call, laterOn } = await startBonusDesk()
    await close()
    const before = (await get(`${NOVEMBER}/payroll.csv`)).text
    expect((await call('POST', `${TEAM}/adjustments`, adjustment)).status).toBe(201)
    expect((await get(NOVEMBER)).body).toMatchObject({ state: 'adjusted', corrections: [{ amount: -50_01 }] })
    expect((await get(`${TEAM}/months`)).body.months[1]).toMatchObject({
      state: 'adjusted',
      corrected: -50_01,
    })
    await laterOn(IN_JANUARY)
    await close('2026-12')
    const { text } = await get(`${DECEMBER}/payroll.csv`)
    // December had no data, so that it pays nothing but the correction.
    expect(text.split('\r\n')[1]).toBe(
      'ann,Person ann,2026-12,USD,-50.01,,,Adjustment of 2026-11: Counted twice.',
    )
    expect(centsIn(text, 4)).toEqual([-5001, 0, 0])
    expect((await get(`${DECEMBER}/statements/ann`)).body.statement.total).toBe(-5001)
    expect((await get(`${NOVEMBER}/payroll.csv`)).text).toBe(before)
    expect((await get(`${DECEMBER}/payroll.csv?form=gusto`)).body.problems[0].path).toBe('form')
  })

  it('paidApi has the form of a bonus run, where nothing is blank and not 0, and a mark for spreadsheets', async () => {
    const { close, get, people } = await startBonusDesk()
    const joins = { ...person('eve').spells[0]!, from: '2026-11-30', to: '2026-11-30', fte: 0 as never }
    await people(person('ann', { name: 'Ann van Tilburg' }), person('eve', { name: '=Eve', spells: [joins] }))
    await close()
    const { text, status } = await get(`${NOVEMBER}/payroll.csv?form=gusto&bom=1`)
    expect(status).toBe(200)
    expect(text).toBe(
      "\uFEFFfirst_name,last_name,gusto_employee_id,bonus\r\n'=Eve,,,\r\nAnn van,Tilburg,,2773.33\r\n",
    )
    expect((await get(`${NOVEMBER}/payroll.csv?form=adp`)).status).toBe(422)
  })

  it('paidApi has nothing of a month that is not closed, and no statement of who had no part', async () => {
    const { get, close } = await startBonusDesk()
    for (const path of ['payroll.csv', 'statements/ann', 'closed.json'])
      expect((await get(`${NOVEMBER}/${path}`)).status).toBe(404)
    await close()
    expect((await get(`${NOVEMBER}/statements/zoe`)).status).toBe(404)
  })
})

describe('adjustmentsApi', () => {
  it.each([
    [{ month: '2026-11' }, 'month'],
    [{ corrects: '2026-10' }, 'corrects'],
    [{ person: 'nobody' }, 'person'],
    [{ amount: 0 }, 'amount'],
    [{ amount: 0.5 }, 'amount'],
    [{ reason: 'no' }, 'reason'],
  ])('adjustmentsApi refuses %j, with the field, and saves nothing', async (wrong, path) => {
    const { close, call, get } = await startBonusDesk()
    await close()
    const { status, body } = await call('POST', `${TEAM}/adjustments`, { ...adjustment, ...wrong })
    expect([status, body.problems[0].path]).toEqual([422, path])
    expect((await get(`${TEAM}/adjustments`)).body.adjustments).toEqual([])
  })

  it('adjustmentsApi takes none for a month whose payroll is done, and pays a person who has left', async () => {
    const { close, call, people, laterOn } = await startBonusDesk()
    await close()
    await people(person('bob'))
    expect((await call('POST', `${TEAM}/adjustments`, adjustment)).status).toBe(201)
    await laterOn(IN_JANUARY)
    await close('2026-12')
    expect((await call('POST', `${TEAM}/adjustments`, adjustment)).body.problems[0].path).toBe('month')
  })
})

describe('a month after another', () => {
  it('unearned money rolls over into the next month, and the wall has it before and after the close', async () => {
    const { get, close } = await startBonusDesk({ settings: bonusSettings({ unearned: 'rolled-over' }) })
    const carried = async () => (await get(`${TEAM}/months/2026-12`)).body.payout.carried
    const { unearned } = (await get(NOVEMBER)).body.payout
    expect([unearned, await carried()]).toEqual([5_546_67, 5_546_67])
    await close()
    expect(await carried()).toBe(5_546_67)
  })

  it('a goal with too few answers takes the verdict of the closed month before', async () => {
    const goals = bonusSettings().teams[0]!.plan.versions[0]!.goals.map(goal => ({
      ...goal,
      minimum: { counted: 2, below: 'last-verdict' as const },
    }))
    const { tickets, surveys } = NOVEMBER_DATA
    const december = [
      {
        ...tickets[0]!,
        id: '9',
        created: at('2026-12-01T09:00:00-05:00'),
        resolved: at('2026-12-03T17:00:00-05:00'),
      },
    ]
    const { get, close } = await startBonusDesk({
      settings: bonusSettings({ goals }),
      data: { tickets: [...tickets, ...december], surveys },
    })
    const mttr = async () => (await get('snapshot')).body.metrics[0]
    // 24 hours of work, and met: two tickets of November were.
    expect(await mttr()).toMatchObject({ counted: 1, met: true, verdict: 'holding' })
    expect((await get(`${TEAM}/explain/mttr`)).body.verdict).toBe('holding')
    await close()
    expect(await mttr()).toMatchObject({ counted: 1, met: true })
  })
})
