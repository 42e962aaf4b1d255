import { LONGEST } from './sessions.ts'

const NAME = 'poolboard_session'

/** The session id in a Cookie header, or null. */
export function sessionIdIn(header: string | undefined): string | null {
  const pair = header?.split(';').find(part => part.trim().startsWith(`${NAME}=`))
  const id = pair?.trim().slice(NAME.length + 1)
  return id !== undefined && /^[\w-]{43}$/.test(id) ? id : null
}

/** A Set-Cookie header with a session's id; null takes it away. `secure`: over HTTPS, where it then stays. */
export function sessionCookie(id: string | null, secure: boolean): string {
  const age = id === null ? 0 : LONGEST / 1000
  const always = `${NAME}=${id ?? ''}; Max-Age=${age}; Path=/; HttpOnly; SameSite=Strict`
  return secure ? `${always}; Secure` : always
}
