import { FIXED, OPTIONS, QUESTION, SURVEY } from './fixed-tables.ts'
import { type Habits, type Life, ticketRow } from './life.ts'
import { MONEY } from './money-tables.ts'
import { type Row, told, utc } from './wire-row.ts'

export interface Answer {
  readonly id: number
  readonly ticket: number
  /** Index of the option. */
  readonly option: number
  readonly at: number
}

/** Everything the simulated server knows. */
export interface World extends Habits {
  now: number
  codebase: string
  goals: boolean
  keepsResolved: boolean
  readonly lives: Map<number, Life>
  readonly answers: Map<number, Answer>
  next: number
  /** Rows made of lives that have not changed since. */
  rows: WeakMap<Life, Row>
}

export const KEYS = {
  company: 'shop',
  publicKey: 'PUBkey123456',
  privateKey: 'PRIVkey987654',
  clientId: 'client-id-1',
}

export function createWorld(now: number): World {
  return {
    ...{ now, codebase: 'v2026_4', goals: true, keepsResolved: false, next: 1001 },
    ...{ lives: new Map(), answers: new Map(), rows: new WeakMap() },
  }
}

/** The rows at a path, one thing at a path that ends in its number, or null where there is nothing like it. */
export function tableAt(
  world: World,
  path: string,
): { readonly rows: readonly Row[]; readonly one: boolean } | null {
  const known = rowsAt(world, path)
  if (known) return { rows: known, one: false }
  const [, parent, id] = /^(.*)\/(\d+)$/.exec(path) ?? []
  const rows = parent === undefined ? null : rowsAt(world, parent)
  return rows && { rows: rows.filter(row => row.id === Number(id)), one: true }
}

function rowsAt(world: World, path: string): readonly Row[] | null {
  if (path === '/service/tickets') return [...world.lives.values()].map(life => rowOf(world, life))
  const parent = Number(/\/(\d+)\//.exec(path)?.[1] ?? 0)
  const template = path.replace(/\/\d+\//, '/*/')
  if (template === '/service/surveys/*/results')
    return parent === SURVEY ? [...world.answers.values()].map(answerRow) : []
  return (FIXED[template] ?? MONEY[template])?.(parent) ?? null
}

// Fifteen thousand tickets are asked for sixty times: a row is made when its ticket has changed.
function rowOf(world: World, life: Life): Row {
  const row = world.rows.get(life) ?? ticketRow(life, world)
  world.rows.set(life, row)
  return row
}

function answerRow({ id, ticket, option, at }: Answer): Row {
  const [when, points] = [utc(at), 10 - 5 * option]
  return told({
    id,
    ticketId: ticket,
    surveyId: SURVEY,
    contactMeFlag: false,
    emailAddress: 'person@example.com',
    results: [{ questionId: QUESTION, answer: option % OPTIONS.length }],
    totalPoints: points,
    company: { id: 21, identifier: 'Northwind', name: 'Northwind Dental' },
    _info: { dateEntered: when, lastUpdated: when },
  })
}
