export interface JsonSchema {
  readonly [key: string]: unknown
}

/** A JSON Schema as OpenAPI 3.0 writes it, where null is no type, and whole numbers are told by a comment. */
export function openSchema(schema: JsonSchema): JsonSchema {
  const known: { [key: string]: unknown } = {}
  for (const [key, value] of Object.entries(schema)) known[key] = partOf(key, value)
  const { type, enum: words, description } = schema
  if (Array.isArray(type)) {
    const kinds = type.filter(kind => kind !== 'null')
    known.type = kinds[0]
    if (kinds.length < type.length) known.nullable = true
  }
  if (Array.isArray(words)) known.enum = words.filter(word => word !== null)
  const format = /^Format: ([\w-]+)/.exec(String(description ?? ''))?.[1]
  if (format?.startsWith('int') && known.type === 'number') known.type = 'integer'
  if (format) known.format = format
  return known
}

function partOf(key: string, value: unknown): unknown {
  if (key === '$ref') return String(value).replace('#/definitions/', '#/components/schemas/')
  // Names of columns are no words of the schema language.
  if (key === 'properties')
    return Object.fromEntries(
      Object.entries(value as JsonSchema).map(([name, each]) => [name, openSchema(each as JsonSchema)]),
    )
  if (Array.isArray(value)) return value.map(each => (isObject(each) ? openSchema(each) : each))
  return isObject(value) ? openSchema(value) : value
}

const isObject = (value: unknown): value is JsonSchema => typeof value === 'object' && value !== null
