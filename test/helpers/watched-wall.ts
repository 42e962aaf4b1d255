import { onTestFinished } from 'vitest'
import type { DisplayOrders } from '../../core/model/display.ts'
import type { Snapshot } from '../../core/model/snapshot.ts'
import { millis } from '../../core/model/units.ts'
import { type LinkListener, makeLink } from '../../display/make-link.ts'

export interface WatchedWall {
  seen(): Snapshot | null
  orders(): DisplayOrders | null
  /** What would have taken the number off the wall, or told it to load its page anew. */
  readonly troubles: readonly string[]
  /** How often its link was broken. The number stays there, and ages. */
  breaks(): number
}

const SCREEN = { build: 'one.js', width: 1920, height: 1080, ratio: 1, heap: null, team: null }

/** The wall's own link without a page, for a screen that is paired. It goes when the test ends. */
export function watchedWall(port: number, token: string): WatchedWall {
  let seen: Snapshot | null = null
  let orders: DisplayOrders | null = null
  let breaks = 0
  const troubles: string[] = []
  const listener: LinkListener = {
    connected() {},
    lost() {
      breaks += 1
    },
    refused: sentence => troubles.push(sentence),
    orders(told) {
      orders = told
    },
    order: order => troubles.push(order),
    snapshot(snapshot, acknowledge) {
      if (seen && isPoorer(snapshot, seen)) troubles.push('a number was lost')
      seen = snapshot
      acknowledge()
    },
  }
  const report = () => ({ ...SCREEN, uptime: millis(0), painted: millis(0) })
  const address = `http://127.0.0.1:${port}`
  onTestFinished(makeLink({ address, auth: () => ({ token }), report }, listener))
  return { seen: () => seen, orders: () => orders, troubles, breaks: () => breaks }
}

/** Whether a metric that had a value has none, or is gone. */
const isPoorer = (after: Snapshot, before: Snapshot) =>
  before.metrics.some(
    ({ id, value }) => value !== null && (after.metrics.find(each => each.id === id)?.value ?? null) === null,
  )
