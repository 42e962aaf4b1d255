import { describe, expect, it } from 'vitest'
import { HOUR, instant, MINUTE } from '../../../core/model/units.ts'
import { made, on } from '../../helpers/november.ts'
import { realDesk } from '../../helpers/real-desk.ts'
import { NOON } from '../../helpers/start-test-server.ts'

const SCHEDULE = 'teams/help-desk/schedule'
const overNight = made({ id: '1', resolved: on('12 10:00') })
const sameDay = made({ id: '2', resolved: on('10 12:00') })

async function hoursDesk() {
  const desk = await realDesk({ tickets: [overNight, sameDay] })
  const { json } = await desk.ask(SCHEDULE)
  const { zone: _zone, ...schedule } = json.schedules[0].schedule
  const wall = async () => (await desk.ask('snapshot')).json.metrics[0]
  return { ...desk, schedule, wall }
}

describe('scheduleApi', () => {
  it('scheduleApi reads all versions of hours and promises', async () => {
    const { ask } = await hoursDesk()
    expect(await ask(SCHEDULE)).toMatchObject({
      status: 200,
      json: { revision: 0, zone: 'America/New_York', schedules: [{ from: null }], policies: [] },
    })
  })

  it('scheduleApi tells how many would differ, and a holiday leaves the verdicts of judged tickets', async () => {
    const { ask, wall, schedule, store } = await hoursDesk()
    const before = await wall()
    const edit = { schedule: { ...schedule, holidays: ['2026-11-11'] }, policy: null }
    expect((await ask(`${SCHEDULE}/preview`, 'POST', edit)).json).toEqual({ tickets: 2, differ: 1 })
    expect(await ask(SCHEDULE, 'PUT', { revision: 0, ...edit })).toEqual({
      status: 200,
      json: { revision: 1 },
    })
    expect(await wall()).toEqual(before)
    expect(before.value).toEqual({ num: 24 * HOUR, den: 2 })
    expect((await ask(SCHEDULE)).json.schedules).toMatchObject([
      { from: null, schedule: { holidays: [] } },
      { from: NOON, schedule: { holidays: ['2026-11-11'], zone: 'America/New_York' } },
    ])
    const { entries } = await store.audit.read(1, '')
    expect(entries[0]).toMatchObject({ what: 'schedule', who: 'manager', after: { policies: [] } })
  })

  it('scheduleApi judges what is resolved from then on by the new hours', async () => {
    const { ask, wall, schedule, known, clock, advance } = await hoursDesk()
    const edit = { schedule: { ...schedule, holidays: ['2026-11-11'] }, policy: null }
    await ask(SCHEDULE, 'PUT', { revision: 0, ...edit })
    clock.now = instant(NOON + 20 * MINUTE)
    known.tickets = [made({ id: '3', resolved: instant(NOON + 10 * MINUTE), created: on('10 17:00') })]
    await advance(5 * MINUTE)
    const days = ['12', '13', '16', '17', '18', '19', '20', '23'].length
    expect((await wall()).value).toEqual({ num: (1 + days * 10 + 4) * HOUR + 10 * MINUTE, den: 1 })
  })

  it('scheduleApi leaves old tickets without the promise of a new policy', async () => {
    const { ask, schedule } = await hoursDesk()
    const target = { time: HOUR, clock: 'business' }
    const policy = { priorities: {}, other: { response: target, resolution: null } }
    const { status } = await ask(SCHEDULE, 'PUT', { revision: 0, schedule, policy })
    expect(status).toBe(200)
    const { json } = await ask('teams/help-desk/explain/slaResponse?show=left-out')
    expect(json).toMatchObject({ value: null, evidence: { excluded: { 'no-target': 2 } } })
  })

  it('scheduleApi saves nothing where nothing changed, and refuses what was made from an old revision', async () => {
    const { ask, schedule, store } = await hoursDesk()
    const same = { revision: 0, schedule, policy: null }
    expect(await ask(SCHEDULE, 'PUT', same)).toEqual({ status: 200, json: { revision: 0 } })
    expect((await store.audit.read(1, '')).entries).toEqual([])
    await ask(SCHEDULE, 'PUT', { ...same, schedule: { ...schedule, holidays: ['--12-25'] } })
    expect(await ask(SCHEDULE, 'PUT', same)).toMatchObject({ status: 409, json: { revision: 1 } })
  })

  it('scheduleApi names every problem and where it is', async () => {
    const { ask, schedule } = await hoursDesk()
    const wrong = { ...schedule, week: { 1: [[600, 500]] }, holidays: ['soon'] }
    const { status, json } = await ask(SCHEDULE, 'PUT', { revision: 0, schedule: wrong, policy: null })
    expect(status).toBe(422)
    expect(json.problems.map((each: { path: string }) => each.path)).toContain('schedule.holidays.0')
    expect((await ask('teams/sales/schedule')).status).toBe(404)
  })
})
