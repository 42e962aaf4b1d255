import { createRoot } from 'solid-js'
import { describe, expect, it } from 'vitest'
import type { PlanApi, SaveOutcome, TeamPlan } from '../../../admin/api.ts'
import { createDesk } from '../../../admin/goals/create-desk.ts'
import { deskChanges } from '../../../admin/goals/desk.ts'
import { withField } from '../../../admin/goals/edit-draft.ts'
import type { PlanVersion } from '../../../core/model/plan.ts'
import { basisPoints, cents } from '../../../core/model/units.ts'
import { samplePlanVersion, teamPlan } from '../../helpers/sample-plan.ts'

const raised: PlanVersion = {
  ...samplePlanVersion,
  funding: { kind: 'rate', rate: basisPoints(300), revenue: cents(83_200_000) },
}

/** A server in a variable: saves against an old revision are refused, as the real one does. */
async function openDesk() {
  const server: { plan: TeamPlan; saves: number[] } = { plan: teamPlan(1), saves: [] }
  const api: PlanApi = {
    load: async () => ({ kind: 'loaded', plan: server.plan }),
    async save(_team, revision, version): Promise<SaveOutcome> {
      server.saves.push(revision)
      if (revision !== server.plan.revision) return { kind: 'conflict' }
      server.plan = teamPlan(revision + 1, version)
      return { kind: 'saved', revision: revision + 1, effective: version.effective }
    },
  }
  const kept = new Map<string, string>()
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  }
  const again = async () => {
    const controls = createRoot(() => createDesk('help-desk', api, storage))
    await controls.load()
    return controls
  }
  const desk = await again()
  const type = (text: string) => desk.edit(withField(desk.desk().draft, 'csat.target', text))
  return { server, desk, type, again, kept }
}

describe('createDesk', () => {
  it('createDesk saves the draft against its revision and forgets it', async () => {
    const { server, desk, type, kept } = await openDesk()
    type('98%')
    expect(kept.size).toBe(1)
    expect(await desk.save()).toEqual({ kind: 'saved', effective: '2026-11' })
    expect(server.saves).toEqual([1])
    expect(deskChanges(desk.desk())).toEqual([])
    expect(kept.size).toBe(0)
  })

  it('createDesk never sends a second time after a 409 over other goals', async () => {
    const { server, desk, type } = await openDesk()
    type('98%')
    server.plan = teamPlan(2, raised)
    expect(await desk.save()).toEqual({ kind: 'conflict' })
    expect(await desk.save()).toEqual({ kind: 'conflict' })
    expect(server.saves).toEqual([1])
    expect(desk.desk().theirs).toBe(server.plan)
    desk.loadTheirs()
    expect(await desk.save()).toEqual({ kind: 'saved', effective: '2026-11' })
    expect(server.plan.plan.versions[0]).toMatchObject({
      funding: { rate: 300 },
      goals: [{}, { target: { num: 98 } }, {}],
    })
  })

  it('createDesk sends again after a 409 when these goals are as they were', async () => {
    const { server, desk, type } = await openDesk()
    type('98%')
    server.plan = teamPlan(2)
    expect(await desk.save()).toEqual({ kind: 'saved', effective: '2026-11' })
    expect(server.saves).toEqual([1, 2])
  })

  it('createDesk opened again stands before the same conflict', async () => {
    const { server, type, again } = await openDesk()
    type('98%')
    server.plan = teamPlan(2, raised)
    const later = await again()
    expect(later.desk().theirs).toBe(server.plan)
    expect(deskChanges(later.desk()).map(change => change.to)).toEqual(['98%'])
  })

  it('createDesk tells a problem once its field was left, and sends nothing', async () => {
    const { server, desk, type } = await openDesk()
    type('high')
    expect(desk.problems()).toEqual([])
    desk.leave('csat.target')
    expect(desk.problems()).toEqual([{ field: 'csat.target', sentence: 'Write a percentage like 98.5%.' }])
    expect(await desk.save()).toEqual({ kind: 'invalid' })
    expect(server.saves).toEqual([])
  })

  it('createDesk takes over what it hears of when there is no draft', async () => {
    const { server, desk } = await openDesk()
    server.plan = teamPlan(2, raised)
    expect(await desk.hear(2)).toBe(true)
    expect(desk.desk().draft.rate).toBe('3%')
    expect(await desk.hear(2)).toBe(false)
  })
})
