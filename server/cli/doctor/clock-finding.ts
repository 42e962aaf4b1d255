import { clockWords } from '../../sources/connectwise/clock-words.ts'
import { type Finding, look, ok, wrong } from './finding.ts'

/** The clock of somebody else less ours, in milliseconds; null where they did not say. */
export interface OtherClock {
  readonly whose: string
  readonly difference: number | null
}

const REMEDY = 'Set the clock of this machine by a time server: timedatectl set-ntp true.'
const SECONDS = 1000

/** Whether our clock agrees with another one. Null: there is nobody to ask. */
export function clockFinding(other: OtherClock | null, now: number): Finding {
  if (now < Date.parse('2026-01-01T00:00:00Z'))
    return wrong('clock', `The clock says ${new Date(now).toISOString().slice(0, 10)}.`, REMEDY)
  if (other === null) return ok('clock', 'Not checked: give --time-url and the address of a web page.')
  const { whose, difference } = other
  if (difference === null)
    return look('clock', `${whose} does not tell the time.`, 'Give --time-url another address.')
  const sentence = `${whose}: ${clockWords(difference)}`
  const apart = Math.abs(difference)
  if (apart > 120 * SECONDS) return wrong('clock', sentence, REMEDY)
  return apart > 10 * SECONDS ? look('clock', sentence, REMEDY) : ok('clock', sentence)
}

/** What the server at an address says of the time. Never rejects. */
export async function clockAt(
  url: string,
  { fetch, now }: { readonly fetch: typeof globalThis.fetch; readonly now: () => number },
): Promise<OtherClock> {
  const whose = URL.canParse(url) ? new URL(url).host : url
  try {
    const begun = now()
    const answer = await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(10_000) })
    const said = Date.parse(answer.headers.get('date') ?? '')
    // Its answer was made in the middle of the wait, and is cut to the second.
    const difference = said + 500 - (begun + now()) / 2
    return { whose, difference: Number.isNaN(difference) ? null : difference }
  } catch {
    return { whose, difference: null }
  }
}
