import type { Plan, PlanVersion } from '../core/model/plan.ts'
import type { Problem } from '../core/model/result.ts'

/** A team's plan as the server keeps it. `month` is the running one, YYYY-MM. */
export interface TeamPlan {
  readonly revision: number
  readonly team: { readonly id: string; readonly name: string; readonly zone: string }
  readonly locale: string
  readonly month: string
  readonly plan: Plan
}

/** Not allowed here, or a sentence on what went wrong. */
export type Refusal = { readonly kind: 'refused' } | { readonly kind: 'failed'; readonly sentence: string }

export type LoadOutcome = { readonly kind: 'loaded'; readonly plan: TeamPlan } | Refusal

export type SaveOutcome =
  | { readonly kind: 'saved'; readonly revision: number }
  | { readonly kind: 'conflict' }
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] }
  | Refusal

/** The desk's way to the server. It never throws: what can happen is an outcome. */
export interface PlanApi {
  load(team: string): Promise<LoadOutcome>
  save(team: string, revision: number, version: PlanVersion): Promise<SaveOutcome>
}

const SILENT = { kind: 'failed', sentence: 'The server does not answer. Try again when it runs.' } as const

const path = (team: string) => `/api/v1/teams/${encodeURIComponent(team)}/plan`

/** The plan over HTTP. Saves carry the revision they were made from (409 when it is no longer the newest). */
export const planApi: PlanApi = {
  async load(team) {
    const response = await asked(path(team), { headers: { accept: 'application/json' } })
    if (!response) return SILENT
    if (response.status !== 200) return refusal(response)
    return { kind: 'loaded', plan: (await response.json()) as TeamPlan }
  },

  async save(team, revision, version) {
    const body = JSON.stringify({ revision, version })
    const response = await asked(path(team), {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body,
    })
    if (!response) return SILENT
    if (response.status === 409) return { kind: 'conflict' }
    if (response.status !== 200 && response.status !== 422) return refusal(response)
    const answer = (await response.json()) as { revision: number; problems: readonly Problem[] }
    if (response.status === 422) return { kind: 'invalid', problems: answer.problems }
    return { kind: 'saved', revision: answer.revision }
  },
}

async function asked(url: string, init: RequestInit): Promise<Response | null> {
  try {
    return await fetch(url, init)
  } catch {
    return null
  }
}

async function refusal(response: Response): Promise<Refusal> {
  if (response.status === 403) return { kind: 'refused' }
  const told: unknown = await response.json().catch(() => null)
  const sentence = (told as { problems?: readonly Problem[] } | null)?.problems?.[0]?.message
  return {
    kind: 'failed',
    sentence: sentence ?? `The server answered with status ${response.status}. Its log says why.`,
  }
}
