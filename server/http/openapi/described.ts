import type { Access } from '../../../core/model/access.ts'
import { mayCall } from '../../../core/model/may-call.ts'
import { answersOf } from './answers-of.ts'
import { type JsonSchema, jsonSchema } from './json-schema.ts'
import type { Operation } from './operation.ts'
import { PATH_WORDS } from './path-words.ts'

/** What a program with a token may do: read as a lead who does not see pay. */
const PROGRAM = { role: 'lead', seesPay: false, isProgram: true } as const

const SESSION = { session: [] }
const TOKEN = { token: [] }
const KEY = { key: [] }

/** One operation as OpenAPI has it. A route without a row of access is refused to everybody, so no role has it. */
export function described(operation: Operation, area: string, access: Access | undefined): object {
  const { route, summary, sends } = operation
  const parameters = [...pathParameters(route), ...queryParameters(operation)]
  return {
    operationId: operationId(route),
    tags: [area],
    summary,
    ...(parameters.length > 0 && { parameters }),
    ...(sends && {
      requestBody: {
        required: true,
        content: { 'application/json': { schema: jsonSchema(sends.schema), example: sends.example } },
      },
    }),
    responses: answersOf(operation, access),
    security: securityOf(operation, access),
    'x-roles': access === undefined ? [] : access.who === 'anyone' ? ['anyone'] : access.who,
    ...(access?.kind === 'pay' && { 'x-sees-pay': true }),
  }
}

/** `PUT /teams/:team/wall` is `putTeamsByTeamWall`. */
function operationId(route: string): string {
  const [method = '', path = ''] = route.split(' ')
  const words = path.replaceAll(':', 'by-').split(/[^a-z]+/i)
  return method.toLowerCase() + words.map(word => word.charAt(0).toUpperCase() + word.slice(1)).join('')
}

function pathParameters(route: string): object[] {
  return [...route.matchAll(/:(\w+)/g)].map(([, name = '']) => {
    const word = PATH_WORDS[name]
    if (!word) throw new Error(`openapi/path-words.ts does not say what :${name} is`)
    return { name, in: 'path', required: true, description: word.says, schema: jsonSchema(word.schema) }
  })
}

function queryParameters({ query, key }: Operation): object[] {
  const { properties = {}, required = [] } = query ? (jsonSchema(query) as QueryJson) : {}
  const asked = Object.entries(properties).map(([name, schema]) => ({
    ...{ name, in: 'query', required: required.includes(name), schema },
  }))
  // Of a key alone the security tells.
  return key === 'only' ? [] : asked
}

interface QueryJson {
  readonly properties?: { readonly [name: string]: JsonSchema }
  readonly required?: readonly string[]
}

function securityOf({ key }: Operation, access: Access | undefined): readonly object[] {
  if (key === 'only') return [KEY]
  if (key === 'or') return [SESSION, TOKEN, KEY]
  if (access?.who === 'anyone') return []
  return access && mayCall(access, PROGRAM) ? [SESSION, TOKEN] : [SESSION]
}
