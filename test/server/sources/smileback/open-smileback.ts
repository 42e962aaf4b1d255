import { type Instant, instant } from '../../../../core/model/units.ts'
import {
  createSmileBackSource,
  type SmileBackOptions,
} from '../../../../server/sources/smileback/smileback-source.ts'
import { NOVEMBER, on } from '../../../helpers/november.ts'
import { type FakeReview, KEYS, startSmileBack } from './smileback-server.ts'

/** A review as SmileBack sends it: rated by day and time of November, and changed at the same moment. */
export const review = (id: number, when: string, more: Partial<FakeReview> = {}): FakeReview => ({
  ...{ id, rating: 1, rated_on: iso(on(when)), last_modified: iso(on(when)) },
  ticket: { id: `T${id}`, closed_on: iso(on('01 08:00')) },
  ...more,
})

export const iso = (at: Instant) => new Date(at).toISOString()

/** A source beside a server that plays SmileBack, at noon of 24 November. */
export async function openSmileBack(given: Partial<SmileBackOptions> = {}) {
  const clock = { now: on('24 12:00') }
  const server = await startSmileBack(clock)
  const waits: number[] = []
  const source = createSmileBackSource({
    ...{ settings: { site: server.site }, keys: KEYS, now: () => clock.now, random: () => 0.5 },
    wait: async time => void waits.push(time),
    ...given,
  })
  const signal = new AbortController().signal
  const fetch = async (range: { from: Instant; to: Instant } = NOVEMBER) => source.fetch(range, signal)
  const pass = (time: number) => {
    clock.now = instant(clock.now + time)
  }
  const ids = async (range = NOVEMBER) => (await fetch(range)).surveys.map(({ id }) => id).sort()
  return { ...server, clock, waits, source, signal, fetch, pass, ids }
}
