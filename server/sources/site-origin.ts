import { SourceError } from './source.ts'

/**
 * `https://host:port` of a site as a person gives it: a bare host means HTTPS, `http://` has to be said. Throws a
 * `SourceError` of kind `input` for anything that is no host.
 */
export function siteOrigin(label: string, site: string): string {
  const given = site.trim()
  const whole = given.includes('://') ? given : `https://${given}`
  const { protocol, username, password, origin } = URL.canParse(whole) ? new URL(whole) : NOWHERE
  const isWeb = protocol === 'https:' || protocol === 'http:'
  if (!isWeb || username !== '' || password !== '' || /\s/.test(given))
    throw new SourceError(
      'input',
      `The address of ${label} is not a host name. Give it like app.example.com.`,
    )
  return origin
}

const NOWHERE = { protocol: '', username: '', password: '', origin: '' }
