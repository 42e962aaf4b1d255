import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createGenerator } from 'ts-json-schema-generator'
import type { Description, Operation, Parameter } from './description.ts'
import { flatTypes } from './flat-types.ts'
import { type JsonSchema, openSchema } from './open-schema.ts'

const DECLARATIONS = 'node_modules/connectwise-rest/dist/ManageTypes.d.ts'

/**
 * An OpenAPI description of the GET operations of some paths, made of the types of connectwise-rest: somebody else's reading
 * of the vendor's interface. Paths that it does not know are left out. `folder` holds one file for a moment.
 */
export async function packageDescription(paths: readonly string[], folder: string): Promise<Description> {
  const { module, operations } = flatTypes(await readFile(DECLARATIONS, 'utf8'), paths)
  const wanted = [...operations].map(([path, name]) => `${JSON.stringify(path)}: ${name}`)
  const file = join(folder, 'wanted.ts')
  await mkdir(folder, { recursive: true })
  await writeFile(file, `${module}\nexport interface Wanted { ${wanted.join('; ')} }\n`)
  const made = createGenerator({
    path: file,
    type: 'Wanted',
    skipTypeCheck: true,
    expose: 'export',
    jsDoc: 'extended',
    topRef: false,
  }).createSchema('Wanted')
  await rm(folder, { recursive: true, force: true })
  const definitions = (made.definitions ?? {}) as { readonly [name: string]: JsonSchema }
  const schemas = Object.entries(definitions).map(([name, schema]) => [name, openSchema(schema)])
  return {
    openapi: '3.0.3',
    info: { title: 'ConnectWise Manage by connectwise-rest', version: '1' },
    components: { schemas: Object.fromEntries(schemas), securitySchemes: { basicAuth: BASIC } },
    paths: Object.fromEntries(
      [...operations].map(([path, name]) => [path, { get: operationOf(definitions[name]) }]),
    ),
  }
}

const BASIC = { type: 'http', scheme: 'basic' }

/** What an operation's type says: parameters by where they stand, and the answer of each status by its kind. */
function operationOf(type: JsonSchema | undefined): Operation {
  const parameters = Object.entries(inside(inside(type, 'parameters'))).flatMap(([place, group]) =>
    Object.entries(inside(group as JsonSchema)).map(([name, schema]): Parameter => {
      const isRequired = ((group as JsonSchema).required as string[] | undefined)?.includes(name) ?? false
      return {
        name,
        in: place,
        required: isRequired || place === 'path',
        schema: openSchema(schema as JsonSchema),
      }
    }),
  )
  const responses = Object.entries(inside(inside(type, 'responses'))).map(([status, response]) => {
    const kinds = Object.entries(inside(inside(response as JsonSchema, 'content')))
    const content = kinds.map(([kind, schema]) => [kind, { schema: openSchema(schema as JsonSchema) }])
    return [status, { description: 'As the types have it', content: Object.fromEntries(content) }]
  })
  return { parameters, responses: Object.fromEntries(responses) }
}

/** The properties of an object's schema, or the schema of one of them. */
function inside(schema: JsonSchema | undefined, name?: string): JsonSchema {
  const found = name === undefined ? schema : (inside(schema)[name] as JsonSchema | undefined)
  return name === undefined ? ((found?.properties ?? {}) as JsonSchema) : (found ?? {})
}
