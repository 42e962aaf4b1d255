import type { FuzzDesk } from './fuzz-desk.ts'
import { revisionsOf } from './fuzz-mark.ts'
import type { FuzzRoute } from './fuzz-routes.ts'
import type { createFuzzSender } from './fuzz-send.ts'

/**
 * What fits a `:word` of a path or a name of a query, by its name, or by the address that lists it; under `any` all that the
 * server's own answers say.
 */
export type FuzzWords = { readonly [name: string]: readonly string[] }

const WORDS: FuzzWords = {
  team: ['help-desk'],
  month: ['2026-11', '2026-10', '2025-12', '2027-01'],
  source: ['csv', 'connectwise', 'smileback', 'demo'],
  metric: ['csat', 'mttr', 'slaResponse', 'slaResolution', 'receivablesDays'],
}
const NAMES = /^(id|person|survey|ticket|target|key|code)$/

type Headers = { readonly [name: string]: string }
type Send = ReturnType<typeof createFuzzSender>['send']

/** Sends each example that adds something, so that there is something, and collects what all addresses then tell. */
export async function fuzzWords(
  { store }: Pick<FuzzDesk, 'store'>,
  routes: readonly FuzzRoute[],
  send: Send,
  manager: () => Promise<Headers>,
): Promise<FuzzWords> {
  const all = new Set(['x', 'manager', 'lead'])
  const below: { [path: string]: readonly string[] } = {}
  const simple = routes.flatMap(route => {
    const path = route.path.replace(':team', 'help-desk')
    return path.startsWith('/api/') && !/[:{.]/.test(path) ? [{ ...route, path }] : []
  })
  for (const { method, path, example } of simple.filter(({ method }) => method === 'POST'))
    for (const revision of new Set(revisionsOf(store))) {
      const body = Buffer.from(JSON.stringify({ ...Object(example ?? {}), ...has(example, revision) }))
      const headers = { 'content-type': 'application/json', ...(await manager()) }
      const { status } = await send({ method, path, headers, body })
      if (status < 400 || status === 422) break
    }
  for (const { method, path } of simple.filter(({ method }) => method === 'GET')) {
    const { text } = await send({ method, path, headers: await manager(), body: null })
    const found = new Set<string>()
    if (text.startsWith('{')) collect(JSON.parse(text), found)
    if (found.size > 0) below[path] = [...found]
    for (const each of found) if (all.size < 200) all.add(each)
  }
  return { ...WORDS, ...below, any: [...all] }
}

const has = (example: unknown, revision: number) =>
  typeof example === 'object' && example !== null && 'revision' in example ? { revision } : {}

function collect(value: unknown, found: Set<string>): void {
  if (typeof value !== 'object' || value === null) return
  for (const [name, inner] of Object.entries(value)) {
    const isWord = typeof inner === 'string' && NAMES.test(name) && inner.length < 80
    if (isWord && found.size < 40) found.add(inner)
    collect(inner, found)
  }
}
