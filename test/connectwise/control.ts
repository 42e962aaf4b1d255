import type { Desk, RequestNote } from './desk.ts'
import { happen, type ShopEvent } from './events.ts'
import { type Chance, createFaults, type Fault } from './faults.ts'
import { seedMonth } from './seed-month.ts'
import { type Truth, type TruthAsked, truth } from './truth.ts'
import { createWorld } from './world.ts'

/** What a test may ask of the server, beside its HTTP. */
export interface Control {
  /** A new world at this instant, with nothing wrong and nothing in it. */
  begin(now: number): void
  set(changed: { readonly [name in keyof Settable]?: Settable[name] }): void
  happen(events: readonly ShopEvent[]): void
  fault(fault: Fault): void
  chance(chance: Chance | null): void
  /** Ends all that goes wrong, and lets go what was held. */
  mend(): void
  /** Lets held answers go; tells how many. */
  release(): number
  /** So many tickets of the month before now. */
  seed(count: number): void
  truth(asked: TruthAsked): Truth
  /** What was asked since this was asked last. */
  requests(): readonly RequestNote[]
}

export interface Settable {
  readonly now: number
  readonly goals: boolean
  readonly keepsResolved: boolean
  readonly isDown: boolean
  readonly hasEmptyLink: boolean
  readonly denied: readonly string[]
  readonly most: number
  readonly publicBase: string | null
  readonly planted: Desk['planted']
  readonly between: readonly ShopEvent[]
}

const WORLDLY = new Set(['now', 'goals', 'keepsResolved'])

export function createDesk(): Desk {
  return {
    ...{ world: createWorld(0), faults: createFaults(), denied: [], isDown: false, hasEmptyLink: false },
    ...{ most: 1000, publicBase: null, planted: null, between: [], held: [], requests: [] },
  }
}

export function createControl(desk: Desk): Control {
  const release = () => {
    const { held } = desk
    desk.held = []
    for (const each of held) each()
    return held.length
  }
  const mend = () => {
    desk.faults.clear()
    Object.assign(desk, { denied: [], isDown: false, planted: null, between: [] })
    release()
  }
  return {
    begin(now) {
      mend()
      Object.assign(desk, {
        world: createWorld(now),
        requests: [],
        hasEmptyLink: false,
        most: 1000,
        publicBase: null,
      })
    },
    set(changed) {
      for (const [name, value] of Object.entries(changed))
        Object.assign(WORLDLY.has(name) ? desk.world : desk, { [name]: value })
      if (changed.goals !== undefined) desk.world.rows = new WeakMap()
    },
    happen(events) {
      for (const event of events) happen(desk.world, event)
    },
    fault: fault => desk.faults.add(fault),
    chance: chance => desk.faults.chance(chance),
    mend,
    release,
    seed: count => seedMonth(desk.world, count),
    truth: asked => truth(desk.world, asked),
    requests() {
      const { requests } = desk
      desk.requests = []
      return requests
    },
  }
}
