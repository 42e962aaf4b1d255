import { type Instant, MINUTE, type Millis, millis } from '../../core/model/units.ts'

const WINDOW = 15 * MINUTE
const PER_ADDRESS = 5
const PER_NAME = 10
const OVERALL = 20

export interface SignInAttempts {
  /**
   * Counts an attempt as wrong before its password is looked at, so that many at a time are many. Gives how long to
   * wait instead when there were too many; that one is not counted. `name` is what was typed, whether or not there is
   * such a user: nobody learns which names there are.
   */
  begin(address: string, name: string): { readonly wait: Millis } | { readonly right: () => void }
}

/**
 * Wrong passwords within 15 minutes: five from one address, ten for one name, twenty in all. Never remembers more than
 * twenty.
 */
export function createSignInAttempts(now: () => Instant): SignInAttempts {
  let wrong: readonly { readonly address: string; readonly name: string; readonly at: Instant }[] = []

  return {
    begin(address, name) {
      wrong = wrong.filter(({ at }) => now() < at + WINDOW)
      const here = wrong.filter(each => each.address === address)
      const named = wrong.filter(each => each.name === name)
      const blocking = [here.at(-PER_ADDRESS), named.at(-PER_NAME), wrong.at(-OVERALL)]
      const until = Math.max(...blocking.map(each => (each ? each.at + WINDOW : 0)))
      if (until > now()) return { wait: millis(until - now()) }
      const attempt = { address, name, at: now() }
      wrong = [...wrong, attempt]
      return {
        // Only those of the same name: who is let in as themself must not go on guessing at somebody else.
        right() {
          wrong = wrong.filter(each => each !== attempt && (each.address !== address || each.name !== name))
        },
      }
    },
  }
}
