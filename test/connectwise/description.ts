import { readFile } from 'node:fs/promises'
import type { JsonSchema } from './open-schema.ts'
import { packageDescription } from './package-description.ts'

export interface Parameter {
  readonly name: string
  readonly in: string
  readonly required?: boolean
  readonly schema: JsonSchema
}

export interface Operation {
  readonly parameters?: readonly Parameter[]
  readonly responses: { readonly [status: string]: unknown }
  readonly security?: readonly unknown[]
}

/** As much of an OpenAPI document as is touched here. */
export interface Description {
  readonly openapi: string
  readonly info: { readonly title: string; readonly version: string }
  readonly servers?: readonly unknown[]
  readonly security?: readonly unknown[]
  readonly components: {
    readonly schemas: { readonly [name: string]: JsonSchema }
    readonly securitySchemes?: unknown
  }
  readonly paths: { readonly [path: string]: { readonly [method: string]: Operation } }
}

/** What may be asked for. Whoever asks for more has to name it here, and the description has to know it. */
export const PATHS: readonly string[] = [
  '/service/tickets',
  '/service/tickets/count',
  '/service/boards',
  '/service/boards/{parentId}/statuses',
  '/service/boards/{parentId}/types',
  '/service/sources',
  '/service/SLAs',
  '/service/SLAs/{parentId}/priorities',
  '/service/surveys',
  '/service/surveys/{id}',
  '/service/surveys/{parentId}/questions',
  '/service/surveys/{parentId}/results',
  '/service/surveys/{parentId}/results/count',
  '/system/info',
  '/system/members',
  '/system/members/count',
  '/schedule/calendars',
  '/schedule/holidayLists',
  '/schedule/holidayLists/{parentId}/holidays',
  '/finance/agreements',
  '/finance/agreements/types',
  '/finance/agreements/{parentId}/additions',
  '/finance/agreements/{parentId}/additions/count',
  '/finance/invoices',
  '/finance/invoices/{parentId}/payments',
  '/sales/opportunities',
  '/sales/opportunities/count',
  '/sales/opportunities/statuses',
  '/sales/opportunities/{parentId}/forecast',
]

/**
 * The description that the package's types give; what a file tells goes before it, where one is named. `base` stands before
 * all paths.
 */
export async function description(
  file: string | undefined,
  base: string,
  folder: string,
): Promise<Description> {
  const own = inVersion(JSON.stringify(await packageDescription(PATHS, folder)))
  if (!file) return overlaid(own, base)
  const told = inVersion(await readFile(file, 'utf8'))
  const schemas = { ...own.components.schemas, ...told.components.schemas }
  const paths = { ...own.paths, ...told.paths }
  return overlaid({ ...told, components: { ...told.components, schemas }, paths }, base)
}

/** The simulator answers in one version of the media type, whichever the description is of. */
const inVersion = (text: string) =>
  JSON.parse(text.replace(/; version=[\d.]+"/g, '; version=2026.4"')) as Description

const TIME = { type: 'string', format: 'date-time' }
/** Younger than the package. */
const YOUNGER = {
  ...{ respondByGoalUTC: TIME, resplanGoalUTC: TIME, resolutionGoalUTC: TIME },
  agreementType: { type: 'string' },
  minutesWaiting: { type: 'integer', format: 'int32', nullable: true },
}

/**
 * What is known to be otherwise: an answer is a number or a text, whatever its type says; and nothing is required of a row
 * of which only some fields were asked for.
 */
function overlaid(found: Description, base: string): Description {
  const schemas = Object.entries(found.components.schemas).map(([name, { required: _, ...schema }]) => {
    const properties = schema.properties as JsonSchema
    if (name === 'Ticket') return [name, { ...schema, properties: { ...YOUNGER, ...properties } }]
    const isDetail = name === 'SurveyResultDetail'
    return [name, isDetail ? { ...schema, properties: { ...properties, answer: {} } } : schema]
  })
  const paths = Object.entries(found.paths).map(([path, methods]) => [
    `${base}${path}`,
    Object.fromEntries(Object.entries(methods).map(([method, operation]) => [method, withErrors(operation)])),
  ])
  return {
    ...found,
    servers: [],
    security: [{ basicAuth: [] }],
    components: { ...found.components, schemas: Object.fromEntries(schemas) },
    paths: { ...Object.fromEntries(paths), '/login/companyinfo/{company}': COMPANY_INFO },
  }
}

/** Errors are not described; they are told from others by their status. */
const withErrors = (operation: Operation): Operation => ({
  ...operation,
  responses: { ...operation.responses, default: { description: 'An error' } },
})

const COMPANY_INFO = {
  get: {
    security: [],
    parameters: [{ name: 'company', in: 'path', required: true, schema: { type: 'string' } }],
    responses: { 200: { description: 'Where the company is', content: { 'application/json': {} } } },
  },
}
