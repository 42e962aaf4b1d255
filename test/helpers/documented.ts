import { openApi } from '../../server/http/openapi.ts'

export interface Documented {
  readonly operationId: string
  readonly summary: string
  readonly parameters?: readonly { readonly name: string; readonly in: string }[]
  readonly requestBody?: {
    readonly content: { readonly 'application/json': { readonly schema: object; readonly example: unknown } }
  }
  readonly responses: { readonly [status: string]: object }
  readonly security: readonly { readonly [scheme: string]: unknown }[]
  readonly 'x-roles': readonly string[]
}

/** Every operation of the description, as its readers see it. */
export function documented(): readonly { readonly route: string; readonly told: Documented }[] {
  const { paths } = JSON.parse(JSON.stringify(openApi('build'))) as {
    readonly paths: { readonly [path: string]: { readonly [method: string]: Documented } }
  }
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, told]) => ({
      route: `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`,
      told,
    })),
  )
}
