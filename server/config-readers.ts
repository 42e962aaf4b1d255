import { isIP } from 'node:net'
import { isAbsolute, relative } from 'node:path'
import type { Result } from '../core/model/result.ts'

/** Whose X-Forwarded headers are believed: nobody's; those of so many proxies in a row; or of these addresses, with commas. */
export type Proxies = false | number | string

export const whole =
  (least: number, most: number) =>
  (text: string): Result<number> => {
    const value = Number(text)
    if (/^\d+$/.test(text) && value >= least && value <= most) return { ok: true, value }
    return wrong(`"${text}" is not a whole number from ${least} to ${most}.`)
  }

export const oneOf =
  <T extends string>(words: readonly T[]) =>
  (text: string): Result<T> => {
    const value = words.find(word => word === text)
    return value === undefined ? wrong(`"${text}" is not one of ${words.join(', ')}.`) : { ok: true, value }
  }

/** A path that lies outside of the folder. `why` ends the sentence that refuses one within. */
export const outside =
  (folder: string, why: string) =>
  (path: string): Result<string> => {
    const way = relative(folder, path)
    if (/^\.\.([\\/]|$)/.test(way) || isAbsolute(way)) return { ok: true, value: path }
    return wrong(`it must lie outside of DATA_DIR, ${why}.`)
  }

export function publicUrl(text: string): Result<string> {
  const url = URL.canParse(text) ? new URL(text) : null
  const isPlain = url && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search && !url.hash
  if (isPlain && !url.username) return { ok: true, value: url.origin }
  return wrong(`"${text}" is not an address like https://wall.example.com, without a path.`)
}

export function redisUrl(text: string): Result<string> {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url && /^rediss?:$/.test(url.protocol) && /^(\/\d{0,3})?$/.test(url.pathname))
    return { ok: true, value: text }
  // It may hold a password, so that it is not repeated.
  return wrong('it is not an address like redis://redis.example.com:6379/0.')
}

/** Names with commas between them, without a port; in small letters. */
export function hostNames(text: string): Result<readonly string[]> {
  const names = listed(text).map(name => name.toLowerCase())
  const odd = names.find(name => !/^(?=.{1,253}$)[a-z\d_-]+(\.[a-z\d_-]+)*$/.test(name))
  if (odd === undefined) return { ok: true, value: names }
  return wrong(`"${odd}" is not a name like wall.example.com, without https:// and without a port.`)
}

/** A word of a caller's own, long enough that nobody tries them all. */
export function token(text: string): Result<string> {
  if (/^[\x21-\x7e]{16,200}$/.test(text)) return { ok: true, value: text }
  return wrong('it must have 16 to 200 letters, digits or signs, and no space.')
}

const NAMED_NETWORKS = ['loopback', 'linklocal', 'uniquelocal']

export function proxies(text: string): Result<Proxies> {
  if (text === 'false' || text === '0') return { ok: true, value: false }
  if (/^[1-9]$/.test(text)) return { ok: true, value: Number(text) }
  const all = listed(text)
  if (all.every(each => NAMED_NETWORKS.includes(each) || isNetwork(each)))
    return { ok: true, value: all.join(',') }
  // Never plain "true": it would believe whatever address a browser makes up.
  return wrong(`"${text}" is neither a number of proxies (1 to 9) nor their addresses with commas.`)
}

function isNetwork(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/')
  const version = isIP(address)
  if (version === 0 || rest.length > 0) return false
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128))
}

const listed = (text: string) => text.split(',').map(each => each.trim())

const wrong = (message: string): Result<never> => ({ ok: false, problems: [{ path: '', message }] })
