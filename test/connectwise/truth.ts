import { COMPANIES, SURVEY } from './fixed-tables.ts'
import { type Life, MINUTE, resolveGoal, respondGoal } from './life.ts'
import type { World } from './world.ts'

/** Which tickets the shop is paid for, as the test tells the source too. */
export interface TruthAsked {
  readonly from: number
  readonly to: number
  readonly boards: readonly number[]
  readonly agreementTypes: readonly string[] | null
  /** Minutes of the day, local, that are worked from Monday to Friday; null: around the clock. */
  readonly office: { readonly offsetHours: number; readonly open: number; readonly close: number } | null
}

export interface Truth {
  readonly minutes: number
  readonly resolved: number
  readonly response: { readonly met: number; readonly breached: number; readonly pending: number }
  readonly resolution: { readonly met: number; readonly breached: number; readonly pending: number }
  readonly positive: number
  readonly answers: number
}

/**
 * What the month really came to, worked out by the shop's own rules and in plain minutes. It shares no line with the program
 * that it judges.
 */
export function truth(world: World, asked: TruthAsked): Truth {
  const until = Math.min(world.now, asked.to)
  const counted = [...world.lives.values()].filter(life => counts(life, asked))
  const times = counted.flatMap(life => {
    const end = doneAt(life)
    return end !== null && end >= asked.from && end < until ? [minutesOf(life, end, asked)] : []
  })
  return {
    minutes: times.reduce((sum, each) => sum + each, 0),
    resolved: times.length,
    response: promises(world, counted, [asked.from, until], life => [
      life.responded ?? doneAt(life),
      respondGoal(life),
    ]),
    resolution: promises(world, counted, [asked.from, until], life => [doneAt(life), resolveGoal(life)]),
    ...answersOf(world, asked.from, until),
  }
}

function counts(life: Life, { boards, agreementTypes }: TruthAsked): boolean {
  if (life.recordType !== 'ServiceTicket' || life.mergedInto !== null || life.parent !== null) return false
  if (!boards.includes(life.board) || life.company === COMPANIES[2]) return false
  if (life.source === 'Monitoring' && life.hours === 0 && life.owner === null && life.responded === null)
    return false
  const type = life.agreement?.type ?? null
  return agreementTypes === null || type === null || agreementTypes.includes(type)
}

/** When the work was done; null while there is more to do. */
function doneAt(life: Life): number | null {
  const isOpen = life.closed === null && life.status !== 'Completed'
  return isOpen ? null : (life.resolved ?? life.closed)
}

function minutesOf(life: Life, end: number, { office }: TruthAsked): number {
  let minutes = 0
  for (let at = life.created; at < end; at += MINUTE) if (isWorked(at, office)) minutes += 1
  return Math.max(0, minutes - life.waited)
}

function isWorked(at: number, office: TruthAsked['office']): boolean {
  if (office === null) return true
  const local = new Date(at + office.offsetHours * 3_600_000)
  const minute = local.getUTCHours() * 60 + local.getUTCMinutes()
  const day = local.getUTCDay()
  return day > 0 && day < 6 && minute >= office.open && minute < office.close
}

/** A server that tells no goals tells no lateness either, before the work is done. */
function promises(
  { goals }: World,
  lives: readonly Life[],
  [from, until]: readonly [number, number],
  of: (life: Life) => [number | null, number],
): Truth['response'] {
  const sums = { met: 0, breached: 0, pending: 0 }
  for (const life of lives) {
    const [done, due] = of(life)
    const isMet = done !== null && done <= due
    const decided = isMet || !goals ? done : due
    if (decided !== null && decided < from) continue
    if (decided !== null && decided < until) sums[isMet ? 'met' : 'breached'] += 1
    else if (goals && life.created < until) sums.pending += 1
  }
  return sums
}

/** The last answer about a ticket is the one that counts. */
function answersOf({ answers }: World, from: number, until: number) {
  const last = new Map<string, { readonly at: number; readonly option: number; readonly id: number }>()
  for (const answer of answers.values()) {
    if (answer.at < from || answer.at >= until) continue
    const key = `${SURVEY} ${answer.ticket}`
    const before = last.get(key)
    if (!before || answer.at > before.at || (answer.at === before.at && answer.id > before.id))
      last.set(key, answer)
  }
  const all = [...last.values()]
  return { answers: all.length, positive: all.filter(({ option }) => option === 0).length }
}
