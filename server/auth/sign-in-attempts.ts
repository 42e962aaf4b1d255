import { type Instant, MINUTE, type Millis, millis } from '../../core/model/units.ts'

const WINDOW = 15 * MINUTE
const PER_ADDRESS = 5
const OVERALL = 20

export interface SignInAttempts {
  /**
   * Counts an attempt as wrong before its password is looked at, so that many at a time are many. Gives how long to
   * wait instead when there were too many; that one is not counted.
   */
  begin(address: string): { readonly wait: Millis } | { readonly right: () => void }
}

/** Wrong passwords within 15 minutes: five from one address, twenty in all. Never remembers more than twenty. */
export function createSignInAttempts(now: () => Instant): SignInAttempts {
  let wrong: readonly { readonly address: string; readonly at: Instant }[] = []

  return {
    begin(address) {
      wrong = wrong.filter(({ at }) => now() < at + WINDOW)
      const here = wrong.filter(each => each.address === address)
      const blocking = [here.at(-PER_ADDRESS), wrong.at(-OVERALL)]
      const until = Math.max(...blocking.map(each => (each ? each.at + WINDOW : 0)))
      if (until > now()) return { wait: millis(until - now()) }
      const attempt = { address, at: now() }
      wrong = [...wrong, attempt]
      return {
        right() {
          wrong = wrong.filter(each => each !== attempt && each.address !== address)
        },
      }
    },
  }
}
