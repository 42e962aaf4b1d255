import { SourceError } from '../source.ts'

/** Origins without a slash at the end. On the vendor's cloud the two differ. */
export interface BaseAddress {
  /** Where the company is looked up. */
  readonly site: string
  readonly api: string
  readonly host: string
  readonly cloud: boolean
}

const CLOUD = /\.(myconnectwise\.net|connectwisedev\.com)$/

/**
 * What a person typed as the site: a host, with a port where it has one, or an address of a page there. A bare host means
 * https, and the cloud is never asked without it. Throws a `SourceError` of the kind `keys`, since only a person can mend it.
 */
export function baseAddress(typed: string): BaseAddress {
  const url = parsed(typed.trim())
  if (!url)
    throw new SourceError(
      'keys',
      'The site of ConnectWise is not a host name. Write it like na.myconnectwise.net or cw.example.com:8443.',
    )
  const cloud = CLOUD.test(url.hostname)
  if (!cloud) return { site: url.origin, api: url.origin, host: url.host, cloud }
  const host = url.hostname.replace(/^api-/, '')
  return { site: `https://${host}`, api: `https://api-${host}`, host, cloud }
}

function parsed(typed: string): URL | null {
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`
  if (/\s/.test(typed) || !URL.canParse(whole)) return null
  const url = new URL(whole)
  const known = url.protocol === 'https:' || url.protocol === 'http:'
  return known && url.hostname !== '' && url.username === '' && url.password === '' ? url : null
}
