/**
 * What goes wrong with one answer. `moved` gives the server another codebase; `cut` ends the connection in the middle of a
 * body; `halved` ends the body and not the connection; `held` answers when the test says so; `busy` is a 503 in HTML.
 */
export const FAULT_KINDS = [
  'keys',
  'role',
  'moved',
  'throttled',
  'timeout',
  'html',
  'busy',
  'cut',
  'halved',
  'held',
  'reset',
] as const

export type FaultKind = (typeof FAULT_KINDS)[number]

export interface Fault {
  readonly kind: FaultKind
  /** Beginning of the path below the base, such as `/service/tickets`; absent: any. */
  readonly path?: string
  /** How many requests it spoils; absent: one. */
  readonly times?: number
  /** Seconds that a throttled client is told to wait; absent: none are told. */
  readonly seconds?: number
}

/** Faults of these kinds come about with this probability, the same ones for the same seed. */
export interface Chance {
  readonly seed: number
  readonly probability: number
  readonly kinds: readonly FaultKind[]
}

export interface Faults {
  add(fault: Fault): void
  /** Null: nothing by chance. */
  chance(chance: Chance | null): void
  /** What spoils this request, if anything does. */
  next(path: string): Fault | null
  clear(): void
}

export function createFaults(): Faults {
  let queue: { readonly fault: Fault; left: number }[] = []
  let rules: Chance | null = null
  let state = 0

  const roll = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 0x1_0000_0000
  }
  return {
    add: fault => void queue.push({ fault, left: fault.times ?? 1 }),
    chance(chance) {
      rules = chance
      state = chance?.seed ?? 0
    },
    next(path) {
      const planned = queue.find(({ fault, left }) => left > 0 && path.startsWith(fault.path ?? ''))
      if (planned) {
        planned.left -= 1
        return planned.fault
      }
      if (!rules || roll() >= rules.probability) return null
      const kind = rules.kinds[Math.floor(roll() * rules.kinds.length)]
      return kind ? { kind } : null
    },
    clear() {
      queue = []
      rules = null
    },
  }
}
