import {
  BOARDS,
  type BoardName,
  COMPANIES,
  MEMBERS,
  type PriorityName,
  resolves,
  type SOURCES,
  type StatusName,
} from './fixed-tables.ts'
import { isDone, type Life, MINUTE, resolveGoal, respondGoal } from './life.ts'
import type { World } from './world.ts'

/** What can happen at the shop, now. `ticket` picks one of those there are, by place, round and round. */
export type ShopEvent =
  | {
      readonly kind: 'open'
      /** Minutes ago. */
      readonly ago?: number
      readonly board?: BoardName
      readonly priority?: PriorityName
      readonly source?: (typeof SOURCES)[number]
      readonly agreement?: 'Managed services' | 'Block hours' | null
      readonly company?: (typeof COMPANIES)[number]['identifier']
      readonly isProject?: boolean
      readonly isUnowned?: boolean
    }
  | { readonly kind: TicketEvent; readonly ticket: number }
  | { readonly kind: 'merge' | 'bundle'; readonly ticket: number; readonly into: number }
  | { readonly kind: 'move'; readonly ticket: number; readonly board: BoardName }
  /** `isStale`: lists go on telling the goals of before, although they say that the ticket changed. */
  | {
      readonly kind: 'priority'
      readonly ticket: number
      readonly priority: PriorityName
      readonly isStale?: boolean
    }
  /** Lists tell what is. */
  | { readonly kind: 'catch-up' }
  | { readonly kind: 'answer'; readonly ticket: number; readonly option: number }
  | { readonly kind: 'take-back'; readonly answer: number }

type TicketEvent = 'respond' | 'wait' | 'resume' | 'resolve' | 'close' | 'reopen' | 'delete' | 'work'

/** Lets something happen. What makes no sense, such as closing a closed ticket, changes nothing. */
export function happen(world: World, event: ShopEvent): void {
  if (event.kind === 'open') {
    open(world, event)
    return
  }
  if (event.kind === 'take-back') {
    const given = [...world.answers.keys()]
    world.answers.delete(given[event.answer % given.length] ?? 0)
    return
  }
  if (event.kind === 'catch-up') {
    for (const life of world.lives.values()) life.stale = null
    world.rows = new WeakMap()
    return
  }
  const life = pick(world, event.ticket)
  if (!life) return
  if (event.kind === 'answer') {
    const id = world.next++
    world.answers.set(id, { id, ticket: life.id, option: event.option, at: world.now })
    return
  }
  if (event.kind === 'delete') {
    world.lives.delete(life.id)
    return
  }
  if (event.kind === 'merge' || event.kind === 'bundle') tie(world, life, pick(world, event.into), event.kind)
  else if (event.kind === 'move')
    life.board = BOARDS.find(({ name }) => name === event.board)?.id ?? life.board
  else if (event.kind === 'priority') {
    const before = { respond: respondGoal(life), resolve: resolveGoal(life) }
    life.priority = event.priority
    if (event.isStale) life.stale = before
  } else CHANGES[event.kind](life, world)
  if (event.kind !== 'priority' || !event.isStale) life.stale = null
  life.updated = world.now
  world.rows.delete(life)
}

const CHANGES: { readonly [kind in Exclude<TicketEvent, 'delete'>]: (life: Life, world: World) => void } = {
  respond(life, { now }) {
    if (life.status !== 'New') return
    life.responded ??= now
    life.owner ??= MEMBERS[life.id % MEMBERS.length] ?? null
    life.hours += 0.25
    life.status = 'In progress'
  },
  work(life) {
    life.hours += 0.5
  },
  wait(life, { now }) {
    if (life.status === 'New' || life.status === 'In progress') enter(life, 'Waiting on customer', now)
  },
  resume(life, { now }) {
    if (life.status === 'Waiting on customer') enter(life, 'In progress', now)
  },
  resolve(life, { now }) {
    if (!isDone(life)) enter(life, 'Completed', now)
  },
  close(life, { now }) {
    if (life.closed !== null) return
    enter(life, 'Closed', now)
    life.closed = now
  },
  reopen(life, { now, keepsResolved }) {
    if (!isDone(life)) return
    enter(life, 'In progress', now)
    life.closed = null
    if (!keepsResolved) life.resolved = null
  },
}

/** Enters a status. The clock stands while a ticket waits and while it is done. */
function enter(life: Life, status: StatusName, now: number): void {
  const wasDone = isDone(life)
  const stands = status !== 'In progress'
  if (life.pausedAt !== null && (!stands || (!wasDone && status !== 'Waiting on customer'))) {
    life.waited += Math.round((now - life.pausedAt) / MINUTE)
    life.pausedAt = null
  }
  if (stands) life.pausedAt ??= now
  life.status = status
  if (resolves(life.board, status) && !wasDone) life.resolved = now
}

function open(world: World, event: Extract<ShopEvent, { kind: 'open' }>): void {
  const id = world.next++
  const created = world.now - (event.ago ?? 0) * MINUTE
  const type = event.agreement === undefined ? 'Managed services' : event.agreement
  world.lives.set(id, {
    ...{ id, created, updated: world.now, source: event.source ?? 'Email', hours: 0 },
    company: COMPANIES.find(({ identifier }) => identifier === event.company) ?? COMPANIES[0],
    agreement: type === null ? null : { id: type === 'Block hours' ? 53 : 51, name: 'Care', type },
    recordType: event.isProject ? 'ProjectTicket' : 'ServiceTicket',
    board: BOARDS.find(({ name }) => name === event.board)?.id ?? 1,
    status: 'New',
    priority: event.priority ?? 'Priority 3 - Normal',
    owner: event.isUnowned ? null : MEMBERS[0],
    ...{ responded: null, resolved: null, closed: null, pausedAt: null, waited: 0 },
    ...{ mergedInto: null, parent: null, stale: null },
  })
}

/** A merged ticket closes at once; a bundled one closes with its parent, which is left to other events. */
function tie(world: World, life: Life, into: Life | null, kind: 'merge' | 'bundle'): void {
  if (!into || into === life) return
  if (kind === 'bundle') life.parent = into.id
  else {
    life.mergedInto = into.id
    if (life.closed === null) CHANGES.close(life, world)
  }
}

function pick(world: World, place: number): Life | null {
  const all = [...world.lives.values()]
  return all[place % all.length] ?? null
}
