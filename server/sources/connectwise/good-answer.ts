import { SourceError } from '../source.ts'
import { type BaseAddress, baseAddress } from './base-address.ts'
import { type Codebase, createCodebase } from './codebase.ts'
import type { Answer } from './exchange.ts'
import { problemOf } from './problem-of.ts'
import { credentials, type Secrets } from './redaction.ts'
import type { Requester } from './requester.ts'

export interface GoodAnswer {
  /** 2xx, or a 404 where `missing` allows it. */
  readonly answer: Answer
  /** The base of all paths that it came from. */
  readonly api: string
}

export interface Ask {
  readonly path: string
  /** As in `?pageSize=1000`, or empty. */
  readonly query: string
  readonly headers?: { readonly [name: string]: string }
  /** Whether there may be none of it. */
  readonly missing?: true
}

// The second is for servers that do not know the first, and for mocks of the vendor's description.
const ACCEPT = 'application/vnd.connectwise.com+json; version=2026.4, application/json;q=0.5'

/**
 * Asks the API of one company, wherever it stands now: after a 404 that place is looked up again, and the question put once
 * more if it moved. Rejects with a `SourceError` for any other answer than that of `GoodAnswer`; with anything when the signal is aborted.
 */
export function createGoodAnswer(
  options: Secrets & { readonly site: string },
  requester: Requester,
  redacted: (text: string) => string,
): (ask: Ask, signal: AbortSignal) => Promise<GoodAnswer> {
  let opened: { readonly address: BaseAddress; readonly codebase: Codebase } | null = null

  /** At the first question, so that what is wrong with the settings is told where everything else is. */
  function open() {
    if (!/^[\x21-\x7e]+$/.test(options.clientId))
      throw new SourceError(
        'keys',
        'The client ID of ConnectWise is not one: it holds letters, digits and hyphens.',
      )
    const address = baseAddress(options.site)
    const { host } = address
    const headers = { accept: 'application/json' }
    const get = (url: string, signal: AbortSignal) => requester.get({ url, host, headers }, signal)
    return { address, codebase: createCodebase(get, address, options.company) }
  }

  return async ({ path, query, headers, missing }, signal) => {
    if (!/^(\/[\w-]+)+\/?$/.test(path)) throw new RangeError(`not a path: ${path}`)
    opened ??= open()
    const { address, codebase } = opened
    const at = (api: string) => {
      const all = {
        authorization: `Basic ${credentials(options)}`,
        clientId: options.clientId,
        accept: ACCEPT,
      }
      const question = { url: `${api}${path}${query}`, host: address.host, headers: { ...all, ...headers } }
      return requester.get(question, signal)
    }
    let api = await codebase.current()
    let answer = await at(api)
    if (answer.status === 404) {
      const moved = await codebase.instead(api)
      if (moved !== api) answer = await at(moved)
      api = moved
    }
    const { status } = answer
    if ((status >= 200 && status < 300) || (status === 404 && missing)) return { answer, api }
    // The cloud's alias answers so to wrong keys; the path with a version does not.
    const hides = address.cloud && api.includes('/v4_6_release/')
    throw problemOf(answer, { path, hides, redacted })
  }
}
