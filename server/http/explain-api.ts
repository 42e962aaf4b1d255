import { type Request, type RequestHandler, Router } from 'express'
import { explainQuerySchema } from '../../core/model/explain-query.ts'
import type { ExplainQuery, Explanation } from '../../core/model/explanation.ts'
import { METRIC_KEYS, type MetricKey } from '../../core/model/metric.ts'
import { parsed } from '../../core/model/settings.ts'
import type { Instant } from '../../core/model/units.ts'
import { isReadToken } from '../auth/read-token.ts'
import { sessionIdIn } from '../auth/session-cookie.ts'
import type { SignIn } from '../auth/sign-in.ts'
import { askerOf } from './only.ts'
import { Refused } from './refused.ts'

export interface ExplainApiParts {
  readonly signIn: Pick<SignIn, 'use'>
  hasTeam(team: string): boolean
  /** Of the read tokens. */
  readSecret(): string
  now(): Instant
  /** `names`: whether clients, summaries and owners may be told. The team must be there. */
  explain(team: string, metric: MetricKey, query: ExplainQuery, names: boolean): Explanation
}

/** Why a number is what it is: for signed-in people, and without names for who scanned the code on the wall. */
export function explainApi(parts: ExplainApiParts): Router {
  const router = Router()
  router.get('/teams/:team/explain/:metric', explain(parts))
  return router
}

function explain(parts: ExplainApiParts): RequestHandler<{ team: string; metric: string }> {
  return (request, response) => {
    const { team } = request.params
    const reader = askerOf(response) ?? parts.signIn.use(sessionIdIn(request.headers.cookie, request.secure))
    const names = reader !== null
    if (!names && !hasKey(request.query.key, team, parts))
      throw new Refused(401, 'Sign in, or scan the code on the wall again. A code works for a day.')
    if (!parts.hasTeam(team)) throw new Refused(404, 'There is no team of this name.')
    const metric = METRIC_KEYS.find(each => each === request.params.metric)
    if (!metric) throw new Refused(404, 'There is no metric of this name.')
    const query = parsed<ExplainQuery>(explainQuerySchema, request.query)
    if (!query.ok) throw new Refused(422, query.problems)
    const told = parts.explain(team, metric, query.value, names)
    response.json(reader ? { ...told, role: reader.role } : told)
  }
}

function hasKey(key: Request['query'][string], team: string, parts: ExplainApiParts): boolean {
  return typeof key === 'string' && isReadToken(key, team, parts.readSecret(), parts.now())
}
