import type { TeamPlan } from '../../admin/api.ts'
import type { PlanVersion } from '../../core/model/plan.ts'
import { basisPoints, cents } from '../../core/model/units.ts'

/** The plan of the reference picture. */
export const samplePlanVersion: PlanVersion = {
  effective: '2026-11',
  rehearsal: true,
  goals: [
    { metric: 'mttr', comparator: 'below', target: { num: 18_000_000, den: 1 }, parts: 1 },
    { metric: 'csat', comparator: 'above', target: { num: 99, den: 100 }, parts: 1 },
    { metric: 'slaResponse', comparator: 'at least', target: { num: 98, den: 100 }, parts: 1 },
  ],
  funding: { kind: 'rate', rate: basisPoints(200), revenue: cents(83_200_000) },
  fullShares: 8,
}

export const teamPlan = (revision: number, version: PlanVersion = samplePlanVersion): TeamPlan => ({
  revision,
  team: { id: 'help-desk', name: 'Help desk', zone: 'America/New_York' },
  locale: 'en-US',
  month: '2026-11',
  plan: { currency: 'USD', versions: [version] },
  closed: [],
})

export const SPEECH = { locale: 'en-US', currency: 'USD' }
