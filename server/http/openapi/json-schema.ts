import { z } from 'zod'

export type JsonSchema = { readonly [word: string]: unknown }

/** A zod schema as what a caller has to send, in JSON Schema 2020-12. Rules across fields are not in it: the route tells them. */
export function jsonSchema(schema: z.ZodType): JsonSchema {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  return rest
}
