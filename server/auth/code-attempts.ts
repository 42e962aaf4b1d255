import { type Instant, MINUTE, type Millis, millis } from '../../core/model/units.ts'

const WINDOW = 10 * MINUTE
const PER_ADDRESS = 10
const OVERALL = 30

export interface CodeAttempts {
  /** How long an address has to wait before it may type a code; 0: not at all. */
  wait(address: string): Millis
  wrong(address: string): void
}

/** Wrong codes within ten minutes: ten from one address, thirty in all. A right one forgives none of them. */
export function createCodeAttempts(now: () => Instant): CodeAttempts {
  let wrong: readonly { readonly address: string; readonly at: Instant }[] = []
  return {
    wait(address) {
      wrong = wrong.filter(({ at }) => now() < at + WINDOW)
      const here = wrong.filter(each => each.address === address)
      const blocking = [here.at(-PER_ADDRESS), wrong.at(-OVERALL)]
      const until = Math.max(...blocking.map(each => (each ? each.at + WINDOW : 0)))
      return millis(Math.max(0, until - now()))
    },
    wrong(address) {
      wrong = [...wrong, { address, at: now() }]
    },
  }
}
