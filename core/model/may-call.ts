import { ACCESS, type Access, SOCKET_ACCESS } from './access.ts'
import { maySeePay, type User } from './user.ts'

/** Who asks: a person, or another program with a token. */
export type Asker = Pick<User, 'role' | 'seesPay'> & { readonly isProgram?: boolean }

/** Whether someone may call a route. Null: nobody is signed in. */
export function mayCall({ method, who, kind }: Access, asker: Asker | null): boolean {
  if (who === 'anyone') return true
  if (asker === null || !who.includes(asker.role)) return false
  if (asker.isProgram && (method !== 'GET' || kind === 'own')) return false
  return kind !== 'pay' || maySeePay(asker)
}

/** Whether someone gets what the desk's socket sends under a name. */
export const mayHear = (event: string, { role }: Pick<User, 'role'>): boolean =>
  SOCKET_ACCESS[event]?.includes(role) ?? false

/**
 * The rows that a request may be meant for: its method, and its path below `/api/v1` as it came. Of two ways to read a path
 * both are given, so that the stricter one holds.
 */
export function accessTo(method: string, path: string): readonly Access[] {
  const asked = method === 'HEAD' ? 'GET' : method
  const given = path.toLowerCase().replace(/\/$/, '').split('/')
  return ACCESS.filter(row => {
    if (row.method !== asked) return false
    const parts = row.path.split('/')
    return parts.length === given.length && parts.every((part, n) => fits(part, given[n] ?? ''))
  })
}

const fits = (part: string, given: string) => (part.startsWith(':') ? given !== '' : part === given)
