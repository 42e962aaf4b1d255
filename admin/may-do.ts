import { ACCESS, type Method } from '../core/model/access.ts'
import { mayCall } from '../core/model/may-call.ts'
import type { User } from '../core/model/user.ts'

/** Something that is done at the server, as the table of access names it: `PUT /people`. */
export type Act = `${Exclude<Method, 'GET'>} /${string}`

/** Whether the server lets someone do it. An act that the table does not know is a mistake in the program. */
export function mayDo(user: Pick<User, 'role' | 'seesPay'>, act: Act): boolean {
  const row = ACCESS.find(({ method, path }) => `${method} ${path}` === act)
  if (!row) throw new Error(`the table of access has no ${act}`)
  return mayCall(row, user)
}
