import type { ClosedMonth } from '../core/model/closed-month.ts'
import type { PersonLink } from '../core/model/people.ts'
import type { Plan, PlanVersion } from '../core/model/plan.ts'
import type { RevenueBook } from '../core/model/revenue-book.ts'
import type { Team } from '../core/model/team.ts'
import type { Instant } from '../core/model/units.ts'
import { monthAt } from '../core/time/period.ts'
import type { Config } from './config.ts'
import { defaultSettings } from './default-settings.ts'
import { isDemoClosed, isDemoConfirmation, isDemoLine, isDemoPerson } from './demo-books.ts'
import type { Editor } from './store/audited-edit.ts'
import type { Store } from './store/open-store.ts'

export interface LeaveDemoParts {
  readonly store: Store
  readonly config: Pick<Config, 'zone' | 'week'>
  readonly now: () => Instant
}

/** What is found of the demo in the books; null where they hold nothing of it. */
export interface DemoLeft {
  /** What goes when it is left. */
  readonly sentence: string
  /** Why it cannot be left, or null. */
  readonly obstacle: string | null
}

export function demoLeft(store: Pick<Store, 'people' | 'revenue' | 'closedMonths'>): DemoLeft | null {
  const people = store.people().people.filter(isDemoPerson).length
  const months = store.revenue().lines.filter(isDemoLine).length
  if (people + months === 0) return null
  const all = store.closedMonths.all().map(({ closed }) => closed)
  const aside = all.filter(isDemoClosed).map(nameOf)
  const stay = all.filter(closed => !isDemoClosed(closed)).map(nameOf)
  const closed =
    aside.length === 0 ? '' : ` Its closed months (${aside.join(', ')}) are set aside in the data folder.`
  return {
    sentence: `The books still hold the demo. Its people (${people}), its revenue (${months} months), its plan and its forecasts go, and so do the exclusions, appeals, adjustments and approvals made in it.${closed} A first plan begins this month, as a rehearsal. Goals, people and revenue that somebody entered stay.`,
    obstacle:
      stay.length === 0
        ? null
        : `Months of the demo were closed with people or revenue of your own (${stay.join(', ')}), and such a month is never taken back. Start with a new folder, DATA_DIR, to connect real numbers.`,
  }
}

/** Takes what the demo put into the books out of them, an audited edit for each book. Rejects with a `StoreError`. */
export async function leaveDemo({ store, config, now }: LeaveDemoParts, by: Editor): Promise<void> {
  const act = { by, what: 'demo-left' } as const
  const [first] = defaultSettings(config, now()).teams
  const version = first?.plan.versions[0]
  if (!version) throw new Error('settings without a plan')
  const begun = (team: Team): Team => {
    const versions = begunVersions(team.plan, version, monthAt(team.zone, now()))
    return { ...team, plan: { ...team.plan, versions } }
  }
  await store.editSettings({
    ...act,
    change: settings => ({
      ...next(settings),
      teams: settings.teams.map(team => (team.id === first.id ? begun(team) : team)),
    }),
    shown: ({ teams }) => teams.find(({ id }) => id === first.id)?.plan ?? null,
  })
  await setAside(store, by, now)
  // Ids of the demo's tickets and answers may be those of real ones.
  await store.editRecords({
    ...act,
    change: records => ({
      ...next(records),
      ...{ exclusions: [], appeals: [], callBacks: [], adjustments: [], approvals: [] },
    }),
    shown: ({ exclusions, appeals, callBacks, adjustments, approvals }) => ({
      ...{ exclusions: exclusions.length, appeals: appeals.length, callBacks: callBacks.length },
      ...{ adjustments: adjustments.length, approvals: approvals.length },
    }),
  })
  await store.editRevenue({
    ...act,
    change: book => ({ ...next(book), ...withoutDemo(book) }),
    shown: ({ lines }) => ({ lines: lines.length }),
  })
  // Last, so that what was cut off half-way is still told as the demo, and done again.
  await store.editPeople({
    ...act,
    change({ people, links, ...rest }) {
      const stay = people.filter(person => !isDemoPerson(person))
      const isHere = ({ person }: PersonLink) => stay.some(({ id }) => id === person)
      return { ...next(rest), people: stay, links: links.filter(isHere) }
    },
    shown: ({ people }) => people.map(({ id, name }) => ({ id, name })),
  })
}

const next = <T extends { readonly revision: number }>(data: T): T => ({
  ...data,
  revision: data.revision + 1,
})

const nameOf = ({ team, period }: ClosedMonth) => `${team.id} ${period.month}`

/** What somebody saved stays, from this month at the earliest; before it, or without it, the first version there is rules. */
function begunVersions({ versions }: Plan, first: PlanVersion, month: string): readonly PlanVersion[] {
  const own = versions.filter(({ author }) => author !== undefined)
  const begun = own.filter(({ effective }) => effective <= month).at(-1) ?? first
  return [{ ...begun, effective: month }, ...own.filter(({ effective }) => effective > month)]
}

/** A word on lines that are gone is no word. */
function withoutDemo({ lines, confirmations }: RevenueBook): Pick<RevenueBook, 'lines' | 'confirmations'> {
  const stay = lines.filter(line => !isDemoLine(line))
  const has = (
    all: RevenueBook['lines'],
    { team, month }: { readonly team: string; readonly month: string },
  ) => all.some(line => line.team === team && line.month === month)
  return {
    lines: stay,
    confirmations: confirmations.filter(
      each => !isDemoConfirmation(each) && (has(stay, each) || !has(lines, each)),
    ),
  }
}

async function setAside(store: Store, by: Editor, now: () => Instant): Promise<void> {
  const closed = store.closedMonths.all().filter(({ closed: each }) => isDemoClosed(each))
  if (closed.length === 0) return
  await store.closedMonths.setAside(closed)
  const before = closed.map(({ closed: { team, period }, sha256 }) => ({
    team: team.id,
    month: period.month,
    sha256,
  }))
  await store.audit.append({ at: new Date(now()).toISOString(), ...by, what: 'demo-left', before, after: [] })
}
