import type { Problem } from '../core/model/result.ts'

/** A sentence on what went wrong. */
export interface Failed {
  readonly kind: 'failed'
  readonly sentence: string
}

/** What came of a request. `invalid`: problems with places in what was sent; `conflict`: somebody else saved first; `more` is what else was told. */
export type Answer<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'conflict'; readonly more?: object }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] }
  | Failed

/** What a request changes; without it the request reads. */
export interface Write {
  readonly method: 'POST' | 'PUT' | 'DELETE'
  readonly body: unknown
}

const SILENT: Failed = { kind: 'failed', sentence: 'The server does not answer. Try again when it runs.' }

/** One request to the API. It never throws: what can happen is an answer. */
export async function fetchAnswer<T>(path: string, write?: Write): Promise<Answer<T>> {
  try {
    const response = await fetch(path, write ? sent(write) : { headers: { accept: 'application/json' } })
    const told: unknown = await response.json().catch(() => null)
    return answerOf<T>(response.status, told)
  } catch {
    return SILENT
  }
}

const sent = ({ method, body }: Write): RequestInit => ({
  method,
  headers: { 'content-type': 'application/json', accept: 'application/json' },
  body: JSON.stringify(body),
})

/** What a status and a body of the API mean. */
export function answerOf<T>(status: number, told: unknown): Answer<T> {
  if (status >= 200 && status < 300) return { kind: 'done', value: told as T }
  const problems = problemsIn(told)
  if (status === 422 || problems.some(problem => problem.path !== '')) return { kind: 'invalid', problems }
  if (status === 401) return { kind: 'signed-out' }
  if (status === 409) return { kind: 'conflict', ...moreIn(told) }
  const sentence = problems[0]?.message ?? `The server answered with status ${status}. Its log says why.`
  return { kind: 'failed', sentence }
}

/** What an answer holds beside the problems and the revision that every conflict tells. */
function moreIn(told: unknown): { readonly more?: object } {
  if (typeof told !== 'object' || told === null) return {}
  const { problems: _, revision: __, ...more } = told as { problems?: unknown; revision?: unknown }
  return Object.keys(more).length > 0 ? { more } : {}
}

function problemsIn(told: unknown): readonly Problem[] {
  const problems = (told as { problems?: unknown } | null)?.problems
  return Array.isArray(problems) ? (problems as Problem[]) : []
}
