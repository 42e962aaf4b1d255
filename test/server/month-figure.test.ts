import { describe, expect, it } from 'vitest'
import { FIGURE_PARTS } from '../../core/model/month-figure.ts'
import { at } from '../helpers/november.ts'
import { person, startBonusDesk, TEAM } from '../helpers/start-bonus-desk.ts'

type Desk = Awaited<ReturnType<typeof startBonusDesk>>

/** Which parts of a month's figure an edit moves. */
async function movedBy({ seen }: Desk, month: string, edit: () => Promise<unknown>) {
  const before = await seen(month)
  await edit()
  const after = await seen(month)
  return FIGURE_PARTS.filter(part => before.parts[part] !== after.parts[part])
}

describe('monthFigure', () => {
  it('monthFigure moves with a correction that is paid with the month, though the payout stays', async () => {
    const desk = await startBonusDesk({ start: at('2027-01-08T12:00:00-05:00') })
    await desk.close()
    const { payable } = await desk.seen('2026-12')
    const correction = { corrects: '2026-11', person: 'cy', amount: 100, reason: 'Counted late' }
    const add = (month: string) => () => desk.call('POST', `${TEAM}/adjustments`, { ...correction, month })
    expect(await movedBy(desk, '2026-12', add('2026-12'))).toEqual(['people'])
    expect(await movedBy(desk, '2026-12', add('2027-01'))).toEqual([])
    expect((await desk.seen('2026-12')).payable).toBe(payable)
  })

  it('monthFigure moves with the hours of somebody paid, and not with somebody who is not', async () => {
    const desk = await startBonusDesk()
    const [ann, bob] = [person('ann'), person('bob')]
    const hours = { '2026-11': { hours: 160_00, overtimeHours: null, earnings: null } }
    const typed = () => desk.people(ann, bob, person('cy', { months: hours }))
    expect(await movedBy(desk, '2026-11', typed)).toEqual(['people'])
    const outside = person('dee', { spells: [] })
    const more = () => desk.people(ann, bob, person('cy', { months: hours }), outside)
    expect(await movedBy(desk, '2026-11', more)).toEqual([])
  })

  it('monthFigure moves with a plan that pays the same', async () => {
    const desk = await startBonusDesk()
    const edit = () =>
      desk.store.editSettings({
        ...{ by: { who: 'Manager', address: '' }, what: 'goals', shown: () => null },
        change: settings => ({
          ...settings,
          revision: settings.revision + 1,
          teams: settings.teams.map(team => ({
            ...team,
            plan: {
              ...team.plan,
              versions: team.plan.versions.map(version => ({ ...version, reason: 'Written anew' })),
            },
          })),
        }),
      })
    expect(await movedBy(desk, '2026-11', edit)).toEqual(['plan'])
  })
})
