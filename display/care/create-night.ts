import { type Accessor, createMemo } from 'solid-js'
import type { Feed } from '../feed.ts'
import { minuteOfDay } from './minute-of-day.ts'
import { type NightPhase, nightPhase } from './night-phase.ts'

/** The phase of the night by the server's clock in the team's zone. A screen that does not know the time is awake. */
export function createNight(feed: Pick<Feed, 'orders' | 'state' | 'speech'>): Accessor<NightPhase> {
  return createMemo(() => {
    const night = feed.orders()?.night
    const knowsTime = feed.state() === 'live' || feed.state() === 'offline'
    if (!night || !knowsTime) return 'awake'
    const { now, zone } = feed.speech()
    return nightPhase(minuteOfDay(now, zone), night)
  })
}
