import type { Express } from 'express'
import { type SiteParts, site } from '../../server/http/site.ts'

interface Layer {
  readonly rawPath: string | readonly string[]
  readonly route?: {
    readonly path: string | readonly string[]
    readonly methods: { readonly [method: string]: boolean }
  }
  readonly handle: { readonly stack?: readonly Layer[] }
}

export interface Route {
  readonly method: string
  readonly path: string
}

/** Every route that the site answers, as Express itself has them; nothing behind them is real. */
export function siteRoutes(): readonly Route[] {
  const anything: object = new Proxy(() => {}, { get: () => anything })
  const folders = { display: '/nowhere', admin: '/nowhere' }
  const parts = new Proxy({} as SiteParts, { get: (_, name) => (name === 'folders' ? folders : anything) })
  const app: Express = site(parts)
  return below('', (app.router as unknown as { readonly stack: readonly Layer[] }).stack)
}

function below(prefix: string, layers: readonly Layer[]): readonly Route[] {
  return layers.flatMap(layer => {
    if (layer.route) {
      const { path, methods } = layer.route
      return each(path).flatMap(one =>
        Object.keys(methods).map(method => ({ method: method.toUpperCase(), path: joined(prefix, one) })),
      )
    }
    const { stack } = layer.handle
    return stack ? each(layer.rawPath).flatMap(one => below(joined(prefix, one), stack)) : []
  })
}

const each = (path: string | readonly string[]): readonly string[] =>
  typeof path === 'string' ? [path] : path

const joined = (prefix: string, path: string) => `${prefix}${path}`.replace(/\/$/, '')
