import type { CDPSession } from 'playwright-core'

/** What a page holds. `heap` in bytes of JavaScript. */
export interface Held {
  readonly heap: number
  readonly nodes: number
  readonly listeners: number
}

/** What a page holds after forced collections: the least of several, since one leaves behind what the next one takes. */
export async function heldBy(devtools: CDPSession, times = 5): Promise<Held> {
  const found: Held[] = []
  for (let time = 0; time < times; time++) {
    await devtools.send('HeapProfiler.collectGarbage')
    const { usedSize } = await devtools.send('Runtime.getHeapUsage')
    const { nodes, jsEventListeners } = await devtools.send('Memory.getDOMCounters')
    found.push({ heap: usedSize, nodes, listeners: jsEventListeners })
  }
  const least = (key: keyof Held) => Math.min(...found.map(held => held[key]))
  return { heap: least('heap'), nodes: least('nodes'), listeners: least('listeners') }
}
