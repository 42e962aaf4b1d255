import { rulesAt } from '../core/bonus/goal-at.ts'
import type { Standing } from '../core/bonus/goal-score.ts'
import { monthDays } from '../core/bonus/month-days.ts'
import { payout } from '../core/bonus/payout.ts'
import { split } from '../core/bonus/split.ts'
import { statement } from '../core/bonus/statement.ts'
import { wholeUnitsDown } from '../core/bonus/whole-units.ts'
import type { MySlice, MyStatement, MyTeam } from '../core/model/my-slice.ts'
import type { Person } from '../core/model/person.ts'
import { DEFAULT_SPLIT } from '../core/model/plan.ts'
import type { PoolFigure } from '../core/model/pool-figure.ts'
import type { Team } from '../core/model/team.ts'
import { type Cents, cents, type Exact } from '../core/model/units.ts'
import { metricFreshness, snapshotFreshness } from '../core/snapshot/freshness.ts'
import { statementText } from '../core/snapshot/statement-text.ts'
import { teamSources } from '../core/snapshot/team-sources.ts'
import { localDate } from '../core/time/local-date.ts'
import { monthAt } from '../core/time/period.ts'
import { scheduleAt } from '../core/time/schedule-at.ts'
import type { InHand } from './board.ts'
import { type TeamMonth, teamMonth } from './team-month.ts'

const STATEMENTS = 12

/** What one person may know: their own part of every team they are in. Pure. */
export function mySlice(person: Person, known: InHand, wall: Wall): MySlice {
  const { settings, now } = known
  const teams = settings.teams.flatMap(team => myTeam(person, team, known, wall(team.id)))
  return {
    name: person.name,
    company: settings.company,
    locale: settings.locale,
    now,
    teams,
    statements: statements(person, known),
  }
}

/** What a team's wall shows as its pool. */
type Wall = (team: string) => Pick<PoolFigure, 'state' | 'amount'> | null

function myTeam(person: Person, team: Team, known: InHand, pool: ReturnType<Wall>): readonly MyTeam[] {
  const { batch, sources, now, exclusions, books } = known
  if (!person.spells.some(spell => spell.team === team.id)) return []
  const month = monthAt(team.zone, now)
  const whole = batch ?? { from: now, tickets: [], surveys: [] }
  const made = teamMonth(team, month, { batch: whole, exclusions, books, now })
  const slice = made.payout.slices.find(each => each.person === person.id)
  if (!slice) return []
  const partWith = (judged: readonly Standing[]) => partOf(person, team, made, known, judged)
  const { amount, days, ofDays, reasons } = slice
  const used = teamSources(team, made.version.goals, sources)
  const stale = snapshotFreshness({ sources: used }, now) === 'stale'
  const asOf = used.map(source => source.asOf)
  return [
    {
      team: { id: team.id, name: team.name },
      ...{ zone: team.zone, currency: team.plan.currency, month, rehearsal: made.version.rehearsal },
      stale,
      asOf: asOf.includes(null) || asOf.length === 0 ? null : (Math.min(...(asOf as number[])) as typeof now),
      slice: batch ? { amount, days, ofDays, reasons } : null,
      all: batch ? partWith(made.judged.map(({ met }) => (met === null ? LEFT_OUT : MET))) : null,
      onTrack:
        pool?.state === 'on-track' && pool.amount !== null
          ? partOfPool(person, team, made, known, pool.amount)
          : null,
      ofPay: batch ? ofPay(amount, person, localDate(team.zone, now)) : null,
      goals: rulesAt(made.version, month).goals.map((goal, index) => ({
        goal,
        value: made.measures[goal.metric].exact,
        verdict:
          metricFreshness(goal.metric, used, now) === 'stale'
            ? 'not-known'
            : (made.judged[index]?.verdict ?? 'not-known'),
        worth: worthOf(index, made, partWith),
      })),
    },
  ]
}

const MET = { verdict: 'holding', met: true, by: null } as const
const MISSED = { verdict: 'missing', met: false, by: null } as const
const LEFT_OUT = { verdict: 'too-few', met: null, by: null } as const

/** What one goal makes of the slice, the others as they stand. Left out it makes nothing. */
function worthOf(
  index: number,
  { judged }: TeamMonth,
  partWith: (judged: readonly Standing[]) => Cents,
): Cents {
  if (judged[index]?.met === null) return cents(0)
  return cents(partWith(judged.with(index, MET)) - partWith(judged.with(index, MISSED)))
}

/** What this person would get if the goals stood so. */
function partOf(
  person: Person,
  team: Team,
  { version, period, stake }: TeamMonth,
  { books }: InHand,
  judged: readonly Standing[],
): Cents {
  const { revenue, carried } = stake
  const schedule = scheduleAt(team.schedules, period.from)
  const paid = { version, period, judged, revenue, carried, schedule, team: team.id, people: books.people }
  return payout(paid).slices.find(each => each.person === person.id)?.amount ?? cents(0)
}

/** This person's part of a payout of whole units. */
function partOfPool(
  person: Person,
  team: Team,
  { version, period, stake }: TeamMonth,
  { books }: InHand,
  amount: Cents,
): Cents {
  const days = monthDays(
    period,
    (version.split ?? DEFAULT_SPLIT).days,
    scheduleAt(team.schedules, period.from),
  )
  const { slices } = split(amount, version, stake.fullShares, books.people, team.id, days)
  return wholeUnitsDown(slices.find(each => each.person === person.id)?.amount ?? cents(0))
}

function ofPay(amount: Cents, { pay }: Person, today: string): Exact | null {
  const known = [...pay].sort((a, b) => (a.from < b.from ? -1 : 1)).filter(({ from }) => from <= today)
  const base = known.at(-1)?.base ?? 0
  return base > 0 ? { num: amount, den: base } : null
}

function statements(person: Person, { books, settings, now }: InHand): readonly MyStatement[] {
  const { locale } = settings
  const newest = [...books.closed].sort((a, b) => (a.closed.period.month < b.closed.period.month ? 1 : -1))
  const made = newest.flatMap(({ closed }) => {
    const found = statement(closed, person.id, books.adjustments)
    if (!found) return []
    const { team, month, currency, rehearsal, total } = found
    const speech = { locale, currency, zone: closed.team.zone, now }
    return [{ team, currency, month, rehearsal, total, sections: statementText(found, speech) }]
  })
  return made.slice(0, STATEMENTS)
}
