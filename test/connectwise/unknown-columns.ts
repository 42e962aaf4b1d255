import { conditionTokens } from './condition-tokens.ts'
import type { Description } from './description.ts'
import type { JsonSchema } from './open-schema.ts'

const WORDS = new Set(['and', 'or', 'not', 'in', 'like', 'contains', 'null', 'true', 'false'])
/** Can be asked by in conditions, though they stand in `_info`. */
const IN_INFO = new Set(['lastUpdated', 'dateEntered'])

/** Columns that a request asks for, or makes conditions on, and that the described row does not have. */
export function unknownColumns(description: Description, url: string): readonly string[] {
  const { pathname, searchParams } = new URL(url, 'http://server')
  const row = rowAt(description, pathname.replace(/\/count$/, ''))
  if (row === null) return []
  const fields = searchParams.get('fields')?.split(',') ?? []
  const tokens = conditionTokens(searchParams.get('conditions') ?? '')
  const named = tokens.flatMap(({ kind, value }) => (kind === 'word' ? [value] : []))
  const columns = named.filter(word => !WORDS.has(word.toLowerCase()) && !IN_INFO.has(word))
  return [...fields, ...columns].filter(path => !isKnown(description, row, path.split('/')))
}

function isKnown(description: Description, schema: JsonSchema, [step, ...rest]: readonly string[]): boolean {
  if (step === undefined) return true
  const { properties, additionalProperties } = resolved(description, schema)
  const inner = (properties as { readonly [name: string]: JsonSchema } | undefined)?.[step]
  if (!inner) return additionalProperties !== undefined && additionalProperties !== false
  return isKnown(description, inner, rest)
}

/** The schema of one row of what is asked for at a path. */
function rowAt(description: Description, path: string): JsonSchema | null {
  const found = Object.entries(description.paths).find(([template]) => shapeOf(template).test(path))
  const { content = {} } = (found?.[1].get?.responses[200] ?? {}) as {
    readonly content?: { readonly [kind: string]: { readonly schema?: JsonSchema } }
  }
  const schema = Object.values(content)[0]?.schema
  return schema
    ? resolved(description, schema.type === 'array' ? (schema.items as JsonSchema) : schema)
    : null
}

const shapeOf = (template: string) =>
  new RegExp(`^${template.replaceAll('.', '\\.').replace(/\{\w+\}/g, '\\d+')}$`)

function resolved(description: Description, schema: JsonSchema): JsonSchema {
  const name = typeof schema.$ref === 'string' ? schema.$ref.split('/').at(-1) : undefined
  return name === undefined ? schema : (description.components.schemas[name] ?? {})
}
