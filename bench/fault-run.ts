import { setImmediate } from 'node:timers/promises'
import { type FaultRig, type Polled, startFaultRig } from './fault-rig.ts'
import type { Vendor } from './fault-server.ts'
import { FAULT_NAMES, type FaultName } from './faults.ts'
import { seeded } from './made-batch.ts'
import { createWallCheck } from './wall-check.ts'

export interface FaultRun {
  readonly polls: number
  /** Polls that met a fault, by its name. */
  readonly met: ReadonlyMap<FaultName, number>
  /** What was not as it should be. */
  readonly problems: readonly string[]
  /** How often a source was live, ageing or stale when the wall was looked at. */
  readonly seen: ReadonlyMap<string, number>
  /** Milliseconds of good polls without a fault. */
  readonly cycles: readonly number[]
}

const VENDORS: readonly Vendor[] = ['connectwise', 'smileback']
/** Milliseconds of real time that no round may take. */
const STUCK = 30_000

/** Polls both vendors so many times through a seeded mix of faults, and looks at the wall after each round. */
export async function faultRun(
  seed: number,
  polls: number,
  each: (polls: number) => Promise<void>,
): Promise<FaultRun> {
  const rig = await startFaultRig(seed)
  const met = new Map<FaultName, number>()
  const cycles: number[] = []
  // Its own dice, so that the same seed has the same faults however the requests interleave.
  const random = seeded(seed)
  let rounds = 0
  rig.feeds.start()
  await round(rig, true)
  const wall = createWallCheck(rig)
  const plans = new Map<Vendor, Plan>()
  const total = () => VENDORS.reduce((sum, vendor) => sum + polledOf(rig, vendor).ended, 0)
  try {
    while (total() < polls && wall.problems.length < 20) {
      for (const vendor of VENDORS) {
        const plan = replan(rounds, random, plans.get(vendor))
        plans.set(vendor, plan)
        rig.plan(vendor, plan.fault, plan.after)
      }
      rounds += 1
      const isStuck = !(await round(rig, false))
      if (isStuck) wall.problems.push('a round did not end')
      for (const vendor of VENDORS) {
        const { fault, after } = plans.get(vendor) as Plan
        if (fault) met.set(fault, (met.get(fault) ?? 0) + 1)
        else cycles.push(polledOf(rig, vendor).took)
        wall.polled(vendor, fault, after)
      }
      wall.look()
      await each(total())
      if (isStuck) break
    }
  } finally {
    rig.feeds.stop()
    await rig.server.close()
  }
  return { polls: total(), met, cycles, problems: wall.problems, seen: wall.seen }
}

interface Plan {
  readonly fault: FaultName | null
  readonly after: number
}

/** Every fault once; then half of the time as before, so that some last, and a third of the rest is good weather. */
function replan(rounds: number, random: () => number, before: Plan | undefined): Plan {
  const first = FAULT_NAMES[rounds]
  if (first) return { fault: first, after: 0 }
  let next = before
  if (!next || random() < 0.5) {
    const drawn = FAULT_NAMES[Math.floor(random() * FAULT_NAMES.length)] ?? null
    // An endless body is 32 MB that are read for nothing.
    const fault = random() < 0.35 || (drawn === 'endless' && random() < 0.5) ? null : drawn
    next = { fault, after: random() < 0.6 ? 0 : Math.floor(random() * 4) }
  }
  return next
}

/** Lets time pass until every vendor was polled once more. False: it took too long. */
async function round(rig: FaultRig, isFirst: boolean): Promise<boolean> {
  const before = new Map(VENDORS.map(vendor => [vendor, isFirst ? 0 : polledOf(rig, vendor).begun]))
  const from = performance.now()
  const isThere = (vendor: Vendor) => polledOf(rig, vendor).begun > (before.get(vendor) ?? 0)
  for (;;) {
    if (performance.now() - from > STUCK) return false
    // Twice, so that what waited for the poll has run.
    await setImmediate()
    await setImmediate()
    if (VENDORS.some(vendor => polledOf(rig, vendor).begun > polledOf(rig, vendor).ended)) continue
    if (VENDORS.every(isThere)) return true
    // Who has refused the keys is asked again by a person and by nobody else.
    for (const vendor of VENDORS)
      if (!isThere(vendor) && isRefusal(polledOf(rig, vendor).error)) rig.feeds.nudge(vendor)
    rig.time.pass(rig.time.untilNext() ?? 0)
  }
}

const polledOf = (rig: FaultRig, vendor: Vendor): Polled => rig.polled.get(vendor) as Polled

const isRefusal = (error: unknown) =>
  typeof error === 'object' && error !== null && 'kind' in error && error.kind === 'keys'
