import { type Accessor, createMemo } from 'solid-js'
import type { Session } from './create-session.ts'

/**
 * Whether a one-time link was opened while somebody is signed in at this browser. A link that was there before the sign-in is
 * the one they signed in by.
 */
export function createLinkClash(
  session: Pick<Session, 'state'>,
  token: Accessor<string | null>,
): Accessor<boolean> {
  let used: string | null = null
  return createMemo(() => {
    const { kind } = session.state()
    const opened = token()
    if (kind === 'out' || kind === 'setup') used = opened
    return kind === 'in' && opened !== null && opened !== used
  })
}
