import type { Access } from '../../../core/model/access.ts'
import { type JsonSchema, jsonSchema } from './json-schema.ts'
import type { Operation } from './operation.ts'

/** Every answer of a route by its status, the refusals that follow from what it takes among them. */
export function answersOf(
  operation: Operation,
  access: Access | undefined,
): { readonly [status: string]: unknown } {
  const {
    status = 200,
    answer,
    gives,
    type = 'application/json',
    sends,
    query,
    route,
    refuses = [],
  } = operation
  const found = new Set<number>(refuses)
  const isOpen = access?.who === 'anyone'
  if (!isOpen) found.add(401).add(403)
  if (!route.startsWith('GET ')) found.add(403)
  if (operation.key) found.add(401)
  if (route.includes('/:')) found.add(404)
  if (query) found.add(422)
  if (sends) for (const each of [400, 413, 415, 422]) found.add(each)
  if (sends && takesRevision(jsonSchema(sends.schema))) found.add(409)
  const schema =
    type !== 'application/json' ? { type: 'string' } : gives ? jsonSchema(gives) : { type: 'object' }
  return {
    [status]: { description: answer, content: { [type]: { schema } } },
    ...Object.fromEntries([...found].map(each => [each, { $ref: `#/components/responses/Refused${each}` }])),
  }
}

/** Whether a body says which revision it was read at, or one of several bodies does. */
function takesRevision({ properties, anyOf }: JsonSchema): boolean {
  if (Array.isArray(anyOf)) return anyOf.some(takesRevision)
  return typeof properties === 'object' && properties !== null && 'revision' in properties
}
