import { happen, type ShopEvent } from './events.ts'
import { MINUTE } from './life.ts'
import type { World } from './world.ts'

const SPAN = 20 * 24 * 60

/** So many tickets, opened evenly over twenty days before now, most of them done. The same ones every time. */
export function seedMonth(world: World, count: number): void {
  const end = world.now
  for (let index = 0; index < count; index++) {
    const opened = Math.floor((SPAN * (count - index)) / count)
    const spent = 20 + ((index * 7919) % 600)
    const board = index % 10 === 0 ? 'Alerts' : 'Help desk'
    live(world, end - opened * MINUTE, { kind: 'open', board })
    const life = world.lives.get(world.next - 1)
    if (!life || spent >= opened) continue
    life.responded = life.created + 5 * MINUTE
    life.resolved = board === 'Alerts' ? null : life.created + spent * MINUTE
    life.closed = life.created + spent * MINUTE
    life.status = 'Closed'
    life.hours = 0.5
    life.updated = life.closed
    life.pausedAt = life.closed
  }
  world.now = end
}

function live(world: World, at: number, event: ShopEvent): void {
  world.now = at
  happen(world, event)
}
