import { isIP } from 'node:net'
import type { RequestHandler } from 'express'
import { refusal } from './errors.ts'

/** Whether a Host header names this server. */
export type KnownHost = (host: string | undefined) => boolean

/**
 * A page on the internet can point a name of its own at the address of this machine (DNS rebinding), and is then of the same
 * origin; but its name is in Host. What counts: addresses, since a name is what is rebound; localhost and names below it;
 * and the names of this server, in small letters. Any port will do. A caller without a Host is no browser.
 */
export function knownHosts(names: readonly string[]): KnownHost {
  const own = new Set(names)
  return host => {
    if (host === undefined) return true
    const name = nameIn(host)
    if (name === null) return false
    return isIP(name) !== 0 || name === 'localhost' || name.endsWith('.localhost') || own.has(name)
  }
}

/** The name in a Host header, without port, brackets and the dot at its end; null: it is not one. */
function nameIn(host: string): string | null {
  const [, six, plain] = /^(?:\[([\da-f:.]+)\]|([^[\]:/@\s]+?)\.?)(?::\d{1,5})?$/i.exec(host) ?? []
  if (six !== undefined) return isIP(six) === 6 ? six : null
  return plain?.toLowerCase() ?? null
}

/** Answers 421 to a name that is not this server's, with a sentence for the person who gave it that name. */
export function onlyKnownHosts(isKnown: KnownHost): RequestHandler {
  return (request, response, next) => {
    const { host } = request.headers
    if (isKnown(host)) return next()
    const name = (nameIn(host ?? '') ?? '').slice(0, 100)
    const message = `This server does not answer to the name "${name}". If it is yours, add it to ALLOWED_HOSTS and start again.`
    response.status(421).set('Cache-Control', 'no-store').json(refusal(message))
  }
}
