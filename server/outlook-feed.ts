import type { OutlookEvent } from '../core/model/outlook.ts'
import { type Outlook, outlookEvent } from '../core/projection/outlook-event.ts'

/** Why the outlook moved, of every team, since the program started. */
export interface OutlookFeed {
  /** What a recalculation of a team said. */
  seen(team: string, outlook: Outlook): void
  /** The newest first, 200 at most. */
  events(team: string): readonly OutlookEvent[]
  /** The sources are others now: what was told of the ones before is not compared with them. */
  forget(): void
}

const MOST = 200

/**
 * Compares each outlook with the last one that was told, so that many small steps are told as well, once they come to five
 * points.
 */
export function createOutlookFeed(): OutlookFeed {
  const told = new Map<string, Outlook>()
  const kept = new Map<string, readonly OutlookEvent[]>()
  const events = (team: string) => kept.get(team) ?? []
  return {
    events,
    forget() {
      told.clear()
      kept.clear()
    },
    seen(team, outlook) {
      const before = told.get(team)
      const event = before && outlookEvent(before, outlook)
      if (event) kept.set(team, [event, ...events(team)].slice(0, MOST))
      if (!before || event || !isComparable(before, outlook)) told.set(team, outlook)
    },
  }
}

/** A new month, or a forecast that was not there: nothing to compare with. */
const isComparable = (before: Outlook, after: Outlook) =>
  before.month === after.month && (before.forecast.shown === null) === (after.forecast.shown === null)
