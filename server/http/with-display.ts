import type { Display, Displays } from '../../core/model/display.ts'
import { Refused } from './refused.ts'

/** So many tokens that were taken away are remembered. */
const REVOKED = 500
const MOST = 1000

/** The displays with one more. Phones whose days are over make room. Throws a `Refused` where there are too many. */
export function withNewDisplay(current: Displays, display: Display): Displays {
  const kept = current.displays.filter(({ expires }) => expires === null || display.pairedAt < expires)
  if (kept.length >= MOST) throw new Refused(422, 'There are 1,000 screens. Revoke one that is gone.')
  return raised(current, { displays: [...kept, display] })
}

/**
 * The displays with one of them changed; a token that it had before is remembered as taken away. Throws a `Refused`, 404,
 * when it is not there.
 */
export function withDisplay(current: Displays, id: string, change: Partial<Display>): Displays {
  const { token } = displayOf(current, id)
  const displays = current.displays.map(each => (each.id === id ? { ...each, ...change } : each))
  const isNew = change.token !== undefined && change.token !== token
  return raised(current, { displays, ...(isNew && { revoked: withRevoked(current, token) }) })
}

/** The displays without one, whose token is remembered as taken away. Throws a `Refused`, 404, when it is not there. */
export function withoutDisplay(current: Displays, id: string): Displays {
  const { token } = displayOf(current, id)
  return raised(current, {
    displays: current.displays.filter(each => each.id !== id),
    revoked: withRevoked(current, token),
  })
}

export function displayOf({ displays }: Displays, id: string): Display {
  const display = displays.find(each => each.id === id)
  if (!display) throw new Refused(404, 'There is no screen of this name. Somebody may have revoked it.')
  return display
}

/** What the audit may know of a screen: all but what lets it in. */
export const shownDisplay =
  (id: string) =>
  ({ displays }: Displays): unknown => {
    const found = displays.find(each => each.id === id)
    if (!found) return null
    const { token: _, ...shown } = found
    return shown
  }

const withRevoked = ({ revoked = [] }: Displays, token: string) => [...revoked, token].slice(-REVOKED)

const raised = (current: Displays, change: Partial<Displays>): Displays => ({
  ...current,
  ...change,
  revision: current.revision + 1,
})
