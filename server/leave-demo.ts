import type { PersonLink } from '../core/model/people.ts'
import type { Team } from '../core/model/team.ts'
import type { Instant } from '../core/model/units.ts'
import { monthAt } from '../core/time/period.ts'
import type { Config } from './config.ts'
import { defaultSettings } from './default-settings.ts'
import { isDemoConfirmation, isDemoLine, isDemoPerson } from './demo-books.ts'
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
  const closed = store.closedMonths.all().map(({ closed: { team, period } }) => `${team.id} ${period.month}`)
  return {
    sentence: `The books still hold the demo. Its people (${people}), its revenue (${months} months), its plan and forecasts, and what was noted about its tickets and answers go. A first plan begins this month, as a rehearsal.`,
    obstacle:
      closed.length === 0
        ? null
        : `Months of the demo were closed (${closed.join(', ')}), and a closed month is never taken back. Start with a new folder, DATA_DIR, to connect real numbers.`,
  }
}

/** Takes what the demo put into the books out of them, an audited edit for each book. Rejects with a `StoreError`. */
export async function leaveDemo({ store, config, now }: LeaveDemoParts, by: Editor): Promise<void> {
  const act = { by, what: 'demo-left' } as const
  const [first] = defaultSettings(config, now()).teams
  const version = first?.plan.versions[0]
  if (!version) throw new Error('settings without a plan')
  const begun = (team: Team): Team => {
    const versions = [{ ...version, effective: monthAt(team.zone, now()) }]
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
    change: book => ({
      ...next(book),
      lines: book.lines.filter(line => !isDemoLine(line)),
      confirmations: book.confirmations.filter(each => !isDemoConfirmation(each)),
    }),
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
