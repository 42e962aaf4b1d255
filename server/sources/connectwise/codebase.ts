import { SourceError } from '../source.ts'
import type { BaseAddress } from './base-address.ts'
import { jsonOf } from './json-of.ts'
import type { Requester } from './requester.ts'

export interface Codebase {
  /** What stands before every path, as in `https://cw.example.com/v4_6_release/apis/3.0`. */
  current(): Promise<string>
  /** Asks again, unless somebody did since `old` was given. */
  instead(old: string): Promise<string>
}

const WELL_FORMED = /^[A-Za-z0-9_][A-Za-z0-9_.-]*\/?$/

/**
 * Where the API of a company stands. An upgrade moves it, so it is asked for and not assumed. It is asked once for all who
 * want it, and goes on when one of them gives up. Rejects with a `SourceError`: `keys` where the company is not known.
 */
export function createCodebase(
  get: (url: string, signal: AbortSignal) => ReturnType<Requester['get']>,
  address: BaseAddress,
  company: string,
): Codebase {
  let known: string | null = null
  let asking: Promise<string> | null = null

  async function ask(): Promise<string> {
    const url = `${address.site}/login/companyinfo/${encodeURIComponent(company)}`
    const { status, text } = await get(url, new AbortController().signal)
    const info = status === 200 ? jsonOf(text) : undefined
    if (info === null)
      throw new SourceError(
        'keys',
        `${address.host} does not know the company ID. Enter the one that people sign in to ConnectWise with.`,
      )
    const codebase = codebaseOf(info)
    if (codebase === null)
      throw new SourceError(
        'unexpected',
        `${address.host} does not answer as ConnectWise Manage does (${status}). Check the site of ConnectWise.`,
      )
    known = `${address.api}/${codebase}/apis/3.0`
    return known
  }

  function askOnce(): Promise<string> {
    asking ??= ask().finally(() => {
      asking = null
    })
    return asking
  }

  return {
    current: async () => known ?? askOnce(),
    instead: async old => (known !== null && known !== old ? known : askOnce()),
  }
}

function codebaseOf(info: unknown): string | null {
  if (typeof info !== 'object' || info === null || !('Codebase' in info)) return null
  const { Codebase: codebase } = info
  return typeof codebase === 'string' && WELL_FORMED.test(codebase) ? codebase.replace(/\/$/, '') : null
}
