import type { DateRange, Person } from '../model/person.ts'
import type { Plan } from '../model/plan.ts'
import type { Problem } from '../model/result.ts'

/** A team as far as its people's weights go. */
export interface WeighedTeam {
  readonly id: string
  readonly name: string
  readonly plan: Pick<Plan, 'versions'>
}

/**
 * Everything wrong with people that their own fields do not show: ids used twice, leaving before joining, times in teams
 * that overlap, money and weights that are not whole or below 0, teams nobody knows, and custom weights that add up to
 * nothing where a team's plan splits by them. Paths are `people.0.spells.1.to`.
 */
export function peopleProblems(
  people: readonly Person[],
  teams: readonly WeighedTeam[] | null = null,
): readonly Problem[] {
  const ids = new Set<string>()
  const problems = people.flatMap((person, index) => {
    const path = `people.${index}`
    const twice = ids.has(person.id)
    ids.add(person.id)
    return [
      ...(twice ? [{ path: `${path}.id`, message: `${person.id} is another person already` }] : []),
      ...spellProblems(person, path, teams),
      ...person.leave.flatMap((range, at) =>
        rangeProblems(range, `${path}.leave.${at}`, 'ends before it begins'),
      ),
      ...payProblems(person, path),
    ]
  })
  return [...problems, ...(teams ?? []).flatMap(team => weightProblems(people, team))]
}

function spellProblems(
  { spells }: Person,
  path: string,
  teams: readonly WeighedTeam[] | null,
): readonly Problem[] {
  return spells.flatMap((spell, at) => {
    const place = `${path}.spells.${at}`
    const problems = [...rangeProblems(spell, place, 'leaves before joining')]
    const other = spells.findIndex((each, index) => index < at && overlap(each, spell))
    if (other >= 0)
      problems.push({
        path: `${place}.from`,
        message: `overlaps the time in a team from ${spells[other]?.from}: end that one before this one begins`,
      })
    if (teams && !teams.some(({ id }) => id === spell.team))
      problems.push({ path: `${place}.team`, message: `there is no team ${spell.team}` })
    if (!isWhole(spell.weight))
      problems.push({ path: `${place}.weight`, message: 'a whole number, not below 0' })
    if (!isWhole(spell.fte)) problems.push({ path: `${place}.fte`, message: 'whole hundredths of a percent' })
    return problems
  })
}

function payProblems({ pay, months }: Person, path: string): readonly Problem[] {
  const problems: Problem[] = []
  const add = (place: string, message: string) => problems.push({ path: `${path}.${place}`, message })
  pay.forEach(({ from, base }, at) => {
    if (!isWhole(base)) add(`pay.${at}.base`, 'whole cents, not below 0')
    if (pay.findIndex(each => each.from === from) < at) add(`pay.${at}.from`, 'two base pays from one day')
  })
  for (const [month, { hours, overtimeHours, earnings }] of Object.entries(months)) {
    if (!isWhole(earnings ?? 0)) add(`months.${month}.earnings`, 'whole cents, not below 0')
    if (!isWhole(hours ?? 0)) add(`months.${month}.hours`, 'whole hundredths, not below 0')
    if (!isWhole(overtimeHours ?? 0)) add(`months.${month}.overtimeHours`, 'whole hundredths, not below 0')
    if (overtimeHours !== null && hours !== null && overtimeHours > hours)
      add(`months.${month}.overtimeHours`, 'not more than all hours')
  }
  return problems
}

/** A plan that splits by custom weights needs some. */
function weightProblems(people: readonly Person[], { id, name, plan }: WeighedTeam): readonly Problem[] {
  if (!plan.versions.some(({ split }) => split?.basis === 'custom')) return []
  const own = people.flatMap(({ spells }) => spells.filter(({ team }) => team === id))
  if (own.length === 0 || own.some(({ weight }) => weight > 0)) return []
  return [{ path: 'people', message: `the weights in ${name} add up to 0: give somebody a weight` }]
}

function rangeProblems({ from, to }: DateRange, path: string, wrong: string): readonly Problem[] {
  return to !== null && to < from
    ? [{ path: `${path}.to`, message: `${wrong}: ${to} is before ${from}` }]
    : []
}

const overlap = (a: DateRange, b: DateRange) => (a.to ?? '9999') >= b.from && (b.to ?? '9999') >= a.from
const isWhole = (value: number) => Number.isSafeInteger(value) && value >= 0
