import fc from 'fast-check'
import type { ShopEvent } from './events.ts'
import type { Fault } from './faults.ts'
import { BOARDS, PROMISES, type PriorityName } from './fixed-tables.ts'

/** One thing that a test does to the server, or with it. Times in minutes. */
export type Step =
  | { readonly kind: 'event'; readonly event: ShopEvent }
  | { readonly kind: 'pass'; readonly minutes: number }
  | { readonly kind: 'fault'; readonly fault: Fault }
  | { readonly kind: 'between'; readonly events: readonly ShopEvent[] }
  | { readonly kind: 'poll' }

const ticket = fc.nat(20)
const boards = BOARDS.slice(0, 3).map(({ name }) => name)
const board = fc.constantFrom(...boards)
const priority = fc.constantFrom(...(Object.keys(PROMISES) as PriorityName[]))

const seldom = <T, U>(rare: fc.Arbitrary<T>, usual: U) =>
  fc.oneof({ weight: 1, arbitrary: rare }, { weight: 5, arbitrary: fc.constant(usual) })

/** Tickets of the month and of the one before, of every kind that counts and that does not. */
const opened: fc.Arbitrary<ShopEvent> = fc.record({
  kind: fc.constant('open' as const),
  ago: fc.oneof({ weight: 3, arbitrary: fc.nat(240) }, { weight: 1, arbitrary: fc.nat(20 * 24 * 60) }),
  board: fc.constantFrom('Help desk' as const, 'Help desk' as const, ...boards),
  priority,
  source: seldom(fc.constant('Monitoring' as const), 'Email' as const),
  agreement: seldom(fc.constantFrom('Block hours' as const, null), 'Managed services' as const),
  company: seldom(fc.constant('OwnShop' as const), 'Northwind' as const),
  isProject: fc.nat(9).map(roll => roll === 0),
  isUnowned: fc.boolean(),
})

const often = ['respond', 'respond', 'wait', 'resume', 'resolve', 'resolve', 'close', 'reopen'] as const

const onTicket: fc.Arbitrary<ShopEvent> = fc.record({
  kind: fc.constantFrom(...often, ...often, 'work' as const, 'delete' as const),
  ticket,
})

export const anyEvent: fc.Arbitrary<ShopEvent> = fc.oneof(
  { weight: 1, arbitrary: opened },
  { weight: 10, arbitrary: onTicket },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constantFrom('merge' as const, 'bundle' as const),
      ticket,
      into: ticket,
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('move' as const), ticket, board }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('priority' as const),
      ...{ ticket, priority, isStale: fc.nat(9).map(roll => roll === 0) },
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('answer' as const), ticket, option: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('take-back' as const), answer: ticket }) },
)

const anyFault: fc.Arbitrary<Fault> = fc.record({
  kind: fc.constantFrom(
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
  ),
  path: fc.constantFrom(
    '',
    '',
    '/service/tickets',
    '/service/surveys',
    '/service/boards',
    '/finance',
    '/login',
  ),
  times: fc.integer({ min: 1, max: 6 }),
  seconds: fc.nat(1),
})

/** A stretch of the shop's life, watched now and then. */
export const anySteps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    { weight: 20, arbitrary: anyEvent.map((event): Step => ({ kind: 'event', event })) },
    {
      weight: 8,
      arbitrary: seldom(fc.integer({ min: 60, max: 2000 }), 7).map(
        (minutes): Step => ({ kind: 'pass', minutes }),
      ),
    },
    { weight: 1, arbitrary: anyFault.map((fault): Step => ({ kind: 'fault', fault })) },
    {
      weight: 1,
      arbitrary: fc
        .array(anyEvent, { minLength: 1, maxLength: 3 })
        .map((events): Step => ({ kind: 'between', events })),
    },
    { weight: 5, arbitrary: fc.constant<Step>({ kind: 'poll' }) },
  ),
  { minLength: 40, maxLength: 240, size: 'max' },
)

export const anyBeginning = fc.array(opened, { minLength: 6, maxLength: 20, size: 'max' })

/** Which of the variants of a server it is. */
export const anyHabits = fc.record({
  goals: fc.boolean(),
  keepsResolved: fc.boolean(),
  hasEmptyLink: fc.boolean(),
  most: fc.constantFrom(2, 5, 1000),
})
