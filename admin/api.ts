import type { Plan, PlanVersion } from '../core/model/plan.ts'
import type { Problem } from '../core/model/result.ts'
import type { Ask } from './create-ask.ts'
import type { Failed } from './fetch-answer.ts'

/** A team's plan as the server keeps it. `month` is the running one; `closed` are the final ones, newest first: YYYY-MM. */
export interface TeamPlan {
  readonly revision: number
  readonly team: { readonly id: string; readonly name: string; readonly zone: string }
  readonly locale: string
  readonly month: string
  readonly plan: Plan
  readonly closed: readonly string[]
}

export type LoadOutcome = { readonly kind: 'loaded'; readonly plan: TeamPlan } | Failed

export type SaveOutcome =
  /** `effective` is the first month that what was saved rules. */
  | { readonly kind: 'saved'; readonly revision: number; readonly effective: string }
  | { readonly kind: 'conflict' }
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] }
  | Failed

/** The goals page's way to the server. It never throws: what can happen is an outcome. */
export interface PlanApi {
  load(team: string): Promise<LoadOutcome>
  /** With `correction`, the reason why a month that has begun is changed. */
  save(team: string, revision: number, version: PlanVersion, correction: string | null): Promise<SaveOutcome>
}

/** The address of something a team has, under /api/v1/teams. */
export const teamPath = (team: string, rest: string) => `/api/v1/teams/${encodeURIComponent(team)}/${rest}`

/** The plan over HTTP. Saves carry the revision they were made from (a conflict when it is no longer the newest). */
export const planApi = (ask: Ask): PlanApi => ({
  async load(team) {
    const told = await ask<TeamPlan>(teamPath(team, 'plan'))
    if (told.kind === 'done') return { kind: 'loaded', plan: told.value }
    return told.kind === 'failed' ? told : { kind: 'failed', sentence: 'The plan could not be read.' }
  },

  async save(team, revision, version, correction) {
    const body = { revision, version, ...(correction === null ? {} : { correction }) }
    const told = await ask<{ revision: number; effective: string }>(teamPath(team, 'plan'), {
      method: 'PUT',
      body,
    })
    return told.kind === 'done' ? { kind: 'saved', ...told.value } : told
  },
})
