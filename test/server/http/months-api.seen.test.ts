import { describe, expect, it } from 'vitest'
import { signedIn } from '../../helpers/signed-in.ts'
import {
  bonusSettings,
  NO_FIGURE,
  NOVEMBER_DATA,
  startBonusDesk,
  TEAM,
} from '../../helpers/start-bonus-desk.ts'

const NOVEMBER = `${TEAM}/months/2026-11`
const RULES = { name: 'Help desk', neutral: 'against', vendorCounts: true, secondApprover: true }

describe('monthsApi, what was seen', () => {
  it('monthsApi closes nothing when the figure moved, and answers with the new one', async () => {
    const { call, get, told, folder: _, store } = await startBonusDesk()
    const { revision, figure } = (await get(NOVEMBER)).body
    // The unhappy answer was taken back at the source since the page was read.
    told.data = { ...NOVEMBER_DATA, surveys: NOVEMBER_DATA.surveys.slice(0, 1) }
    const moved = await call('POST', `${NOVEMBER}/close`, { revision, note: '', figure })
    expect(moved.status).toBe(409)
    expect(moved.body).toMatchObject({
      figure: { payable: 16_640_00 },
      moved: ['payable', 'values', 'people'],
    })
    expect(store.closedMonths.all()).toEqual([])
    const again = { revision, note: '', figure: moved.body.figure }
    const closed = await call('POST', `${NOVEMBER}/close`, again)
    expect([closed.status, closed.body.payable]).toEqual([201, 16_640_00])
  })

  it('monthsApi gives the same figure of the same data, whenever they were read, and another after any edit', async () => {
    const { seen, people, get, advance, told } = await startBonusDesk()
    const first = await seen()
    await advance(600_000)
    expect(await seen()).toEqual(first)
    const { people: all } = (await get('people')).body
    await people(...[...all].reverse())
    expect(await seen()).toEqual(first)
    told.data = { ...NOVEMBER_DATA, tickets: NOVEMBER_DATA.tickets.slice(0, 1) }
    await advance(600_000)
    expect((await seen()).parts.values).not.toBe(first.parts.values)
    await people(...all.slice(1))
    expect((await seen()).parts.people).not.toBe(first.parts.people)
  })

  it('monthsApi takes an approval of the figure as it is, and of no other', async () => {
    const { call, seen } = await startBonusDesk()
    const approve = (figure: unknown) => call('POST', `${NOVEMBER}/approve`, { figure })
    const other = await approve(NO_FIGURE)
    expect([other.status, other.body.figure]).toEqual([409, await seen()])
    expect((await approve(null)).status).toBe(422)
    expect((await approve(await seen())).status).toBe(200)
    expect((await call('POST', `${TEAM}/months/2026-12/approve`, { figure: await seen() })).status).toBe(422)
  })

  it('monthsApi waits for a second person where the team asks for one, and counts no approval of another figure', async () => {
    const { close, call, save, store, get, seen, clock, people } = await startBonusDesk()
    const { scope } = bonusSettings().teams[0]!
    expect((await save('PUT', TEAM, { ...RULES, scope }, 'teams')).status).toBe(200)
    const blocked = async () => (await close()).body.problems[0].path
    expect(await blocked()).toBe('approval')
    // By the one who closes it does not count.
    expect((await call('POST', `${NOVEMBER}/approve`, { figure: await seen() })).status).toBe(200)
    expect(await blocked()).toBe('approval')
    const second = { id: 'second', name: 'Second', role: 'manager' } as const
    const cookie = `poolboard_session=${await signedIn(store, clock.now, second)}`
    const approve = async () => call('POST', `${NOVEMBER}/approve`, { figure: await seen() }, { cookie })
    expect((await approve()).status).toBe(200)
    expect((await get(NOVEMBER)).body.approvals).toMatchObject([
      { author: 'manager', payable: 11_093_33, counts: true, moved: [] },
      { author: 'Second', payable: 11_093_33, counts: true, moved: [] },
    ])
    const { people: all } = (await get('people')).body
    await people(...all.slice(1))
    const page = (await get(NOVEMBER)).body
    expect(page.approvals[1]).toMatchObject({ counts: false, moved: ['people'] })
    expect(page.checklist.find((each: { id: string }) => each.id === 'approval')).toMatchObject({
      ...{ ok: false, sentence: expect.stringContaining('no longer counts') },
    })
    const lapsed = (await close()).body.problems[0]
    expect(lapsed).toEqual({ path: 'approval', message: expect.stringContaining('no longer counts') })
    expect((await approve()).status).toBe(200)
    expect((await close()).status).toBe(201)
    expect((await get(NOVEMBER)).body.closed.approvedBy).toBe('Second')
  })
})
