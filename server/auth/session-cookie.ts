import { LONGEST } from './sessions.ts'

// Only this very server can set a cookie of the second name, and only over HTTPS: no other name of the domain, no page in plain.
const NAMES = { plain: 'poolboard_session', secure: '__Host-poolboard_session' }

const nameOf = (secure: boolean) => (secure ? NAMES.secure : NAMES.plain)

/** The session id in a Cookie header, or null. `secure`: it came over HTTPS, where only the cookie of HTTPS counts. */
export function sessionIdIn(header: string | undefined, secure: boolean): string | null {
  const start = `${nameOf(secure)}=`
  const pair = header?.split(';').find(part => part.trim().startsWith(start))
  const id = pair?.trim().slice(start.length)
  return id !== undefined && /^[\w-]{43}$/.test(id) ? id : null
}

/** A Set-Cookie header with a session's id; null takes it away. `secure`: over HTTPS, where it then stays. */
export function sessionCookie(id: string | null, secure: boolean): string {
  const age = id === null ? 0 : LONGEST / 1000
  const always = `${nameOf(secure)}=${id ?? ''}; Max-Age=${age}; Path=/; HttpOnly; SameSite=Strict`
  return secure ? `${always}; Secure` : always
}
