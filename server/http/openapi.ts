import { ACCESS } from '../../core/model/access.ts'
import { ACCOUNT } from './openapi/account.ts'
import { described } from './openapi/described.ts'
import { DESK } from './openapi/desk.ts'
import { DISPLAYS } from './openapi/displays.ts'
import { FIGURES } from './openapi/figures.ts'
import { MONEY } from './openapi/money.ts'
import type { Area } from './openapi/operation.ts'
import { PLANS } from './openapi/plans.ts'
import { REFUSALS, refusalJson } from './openapi/refusals.ts'
import { SIGN_IN } from './openapi/sign-in.ts'
import { SOURCES } from './openapi/sources.ts'
import { UPKEEP } from './openapi/upkeep.ts'

const AREAS: readonly Area[] = [FIGURES, PLANS, MONEY, DESK, DISPLAYS, SOURCES, SIGN_IN, ACCOUNT, UPKEEP]

const API = '/api/v1'

/**
 * The whole API in OpenAPI 3.1, made from the schemas that the routes check their bodies with. Times are epoch
 * milliseconds, money is whole hundredths of the currency, exact numbers are `{ num, den }`.
 */
export function openApi(build: string) {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Poolboard',
      version: build,
      description:
        'Times are milliseconds since 1970 in UTC. Money is whole hundredths of the currency. Exact numbers are a quotient of num and den. What is saved carries the revision it was read at; an older one is refused with 409.',
    },
    tags: AREAS.map(({ name }) => ({ name })),
    paths: paths(),
    components: {
      schemas: { Refusal: refusalJson },
      responses: REFUSALS,
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'poolboard_session',
          description: 'Set by signing in.',
        },
        token: {
          ...{ type: 'http', scheme: 'bearer' },
          description: 'A read-only token, pb_..., that a manager makes under Settings.',
        },
        key: { type: 'apiKey', in: 'query', name: 'key', description: 'The key in a link or a code.' },
      },
    },
  }
}

function paths(): { readonly [path: string]: { readonly [method: string]: object } } {
  const found: { [path: string]: { [method: string]: object } } = {}
  for (const { name, operations } of AREAS)
    for (const operation of operations) {
      const [method = '', path = ''] = operation.route.split(' ')
      const access = ACCESS.find(row => row.method === method && row.path === path)
      const at = API + path.replace(/:(\w+)/g, '{$1}')
      found[at] = { ...found[at], [method.toLowerCase()]: described(operation, name, access) }
    }
  return found
}
