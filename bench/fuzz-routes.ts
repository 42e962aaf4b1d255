import { z } from 'zod'
import { documented } from '../test/helpers/documented.ts'
import { siteRoutes } from '../test/helpers/site-routes.ts'

/** A route as an attacker knows it from the description of the API. */
export interface FuzzRoute {
  readonly method: string
  /** With `:words` for what varies. */
  readonly path: string
  /** Names that its query may have. */
  readonly query: readonly string[]
  /** A body that is right but for its revision; absent: it reads none. */
  readonly example?: unknown
  /** Whether it looks at a body at all. */
  readonly isChecked: boolean
  takes(body: unknown): boolean
}

/** Every route of the site as Express has them, so that a new one is in by itself. */
export function fuzzRoutes(): readonly FuzzRoute[] {
  const told = new Map(documented().map(each => [each.route, each.told]))
  return siteRoutes().map(({ method, path }) => {
    const operation = told.get(`${method} ${path}`)
    const content = operation?.requestBody?.content['application/json']
    const query = (operation?.parameters ?? []).filter(each => each.in === 'query').map(({ name }) => name)
    if (!content) return { method, path, query, isChecked: false, takes: () => true }
    const schema = z.fromJSONSchema(content.schema as Parameters<typeof z.fromJSONSchema>[0])
    const { example } = content
    const isChecked = Object.keys(Object(example)).length > 0
    return { method, path, query, example, isChecked, takes: body => schema.safeParse(body).success }
  })
}
