import type { VirtualTime } from './virtual-time.ts'

/**
 * Lets virtual time pass for who waits, and not before everybody who is at work waits too: else the time limit of a request
 * that is under way in real time would run out. `working` names those that are at work.
 */
export function createFairTime(time: VirtualTime, working: () => readonly string[]) {
  const waiting = new Set<{ readonly who: string; readonly until: number; readonly wake: () => void }>()
  const pump = () => {
    if (waiting.size === 0) return
    const isQuiet = working().every(who => [...waiting].some(each => each.who === who))
    if (isQuiet) {
      time.pass(Math.max(0, Math.min(...[...waiting].map(({ until }) => until)) - time.now()))
      for (const each of [...waiting].filter(({ until }) => until <= time.now())) {
        waiting.delete(each)
        each.wake()
      }
    }
    setImmediate(pump)
  }
  return (who: string, pause: number) =>
    new Promise<void>(wake => {
      if (waiting.size === 0) setImmediate(pump)
      waiting.add({ who, until: time.now() + pause, wake })
    })
}
