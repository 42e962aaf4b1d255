import { describe, expect, it } from 'vitest'
import { DAY, HOUR, instant } from '../../../core/model/units.ts'
import { httpCall } from '../../helpers/http-call.ts'
import { answer, made, NOVEMBER, on } from '../../helpers/november.ts'
import { realDesk } from '../../helpers/real-desk.ts'

describe('deskApi', () => {
  it('deskApi ranks open tickets beside the goal and the guards', async () => {
    const tickets = [
      made({ id: '1', resolved: on('10 11:00') }),
      made({ id: '2', created: on('23 10:00'), client: 'Contoso' }),
      made({ id: '3', created: on('24 11:00') }),
    ]
    const { ask } = await realDesk({ tickets })
    const { status, json } = await ask('teams/help-desk/landmines')
    expect(status).toBe(200)
    expect(json).toMatchObject({
      now: { num: 2 * HOUR, den: 1 },
      goal: { metric: 'mttr', comparator: 'below' },
      landmines: { debt: 7 * HOUR, mines: [{ ticket: '2', client: 'Contoso' }, { ticket: '3' }] },
      guards: { openOverSevenDays: 0, throughput: { num: 1, den: 3 } },
    })
  })

  it('deskApi lists the answers that were not happy, the newest first, with what came of them', async () => {
    const tickets = [made({ id: 'T1', client: 'Contoso', summary: 'Printer' })]
    const surveys = [
      answer({ id: 'S1', ticket: 'T1', score: -1, raw: '1' }),
      answer({ id: 'S2', ticket: null, score: 0, answered: on('13 12:00') }),
      answer({ id: 'S3', ticket: null }),
      answer({ id: 'S4', ticket: null, score: -1, deleted: true }),
    ]
    const { ask } = await realDesk({ tickets, surveys })
    for (const outcome of ['No answer.', 'They want a new printer.'])
      await ask('teams/help-desk/call-backs/S1', 'POST', { outcome })
    const { json } = await ask('teams/help-desk/surveys')
    expect(json.unhappy).toMatchObject([
      { survey: 'S2', ticket: null, client: null, score: 0, callBack: null },
      {
        ...{ survey: 'S1', ticket: 'T1', client: 'Contoso', summary: 'Printer', raw: '1' },
        callBack: { outcome: 'They want a new printer.', author: 'manager' },
      },
    ])
  })

  it('deskApi lists the answers that were changed afterwards, those noticed last first', async () => {
    const was = answer({ id: 'S1', source: 'csv', ticket: 'T1', score: -1 })
    const { ask, store } = await realDesk({ surveys: [] })
    expect((await ask('teams/help-desk/surveys')).json.flags).toEqual([])
    const looks = [[was], [{ ...was, score: 1 as const }], []]
    for (const [index, told] of looks.entries())
      await store.answers.look('csv', told, NOVEMBER, instant(on('13 12:00') + index))
    const { json } = await ask('teams/help-desk/surveys')
    expect(json.flags).toMatchObject([
      { kind: 'gone', was: { id: 'S1', score: 1 }, is: null, at: on('13 12:00') + 2 },
      { kind: 'changed', was: { id: 'S1', score: -1 }, is: { score: 1 }, at: on('13 12:00') + 1 },
    ])
  })

  it('deskApi warns of few answers beside the months before', async () => {
    const before = Array.from({ length: 12 }, (_, index) =>
      answer({ id: `B${index}`, answered: instant(on('10 12:00') - 30 * DAY) }),
    )
    const { ask } = await realDesk({ surveys: [...before, answer({ id: 'S1' })] })
    const { json } = await ask('teams/help-desk/surveys')
    expect(json.guard).toMatchObject({ answers: 1, usualAnswers: 12, isLow: true })
  })

  it.each(['landmines', 'surveys'])('deskApi shows %s to nobody without a session', async path => {
    const { port, ask } = await realDesk({})
    expect((await httpCall(port, { path: `/api/v1/teams/help-desk/${path}` })).status).toBe(401)
    expect((await ask(`teams/sales/${path}`)).status).toBe(404)
  })
})
