import type { ClosedMonth } from '../core/model/closed-month.ts'
import type { Survey } from '../core/model/survey.ts'
import { instant } from '../core/model/units.ts'
import { defaultSettings } from '../server/default-settings.ts'
import { openStore, type Store } from '../server/store/open-store.ts'

/** What a store can be asked to keep, each with files of its own. */
export const EDIT_KINDS = [
  ...(['settings', 'people', 'records', 'revenue', 'displays', 'connections', 'channels'] as const),
  ...(['auth', 'audit', 'closed', 'answers'] as const),
] as const

export type EditKind = (typeof EDIT_KINDS)[number]

const START = instant(Date.parse('2026-11-24T17:00:00Z'))
const BY = { who: 'bench', address: '127.0.0.1' } as const

/** Opens a data folder as the server does, with timers of its own. */
export const openBenchStore = (dataDir: string, warn: (message: string) => void): Promise<Store> =>
  openStore(dataDir, () => defaultSettings({ zone: 'UTC', week: null }, START), {
    now: () => instant(Date.now()),
    later(run, wait) {
      const timer = setTimeout(run, wait)
      return () => clearTimeout(timer)
    },
    warn,
  })

/** The month that is closed with a number: each its own, from 2000 on. */
export const monthOf = (n: number): string =>
  `${2000 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`

/** What the audit tells of an edit. */
export const markOf = (kind: EditKind, n: number): string => `${kind}-${n}.`

const next = <T extends { readonly revision: number }>(now: T): T => ({ ...now, revision: now.revision + 1 })

/** Makes one edit that can be found again by its number. Resolves once it is acknowledged; rejects when the disk refuses. */
export function benchEdit(store: Store, kind: EditKind, n: number, closed: ClosedMonth): Promise<unknown> {
  const shown = () => markOf(kind, n)
  const audited = { by: BY, what: 'company' as const, shown, change: next }
  switch (kind) {
    case 'settings':
      return store.editSettings({ ...audited, change: next })
    case 'people':
      return store.editPeople({ ...audited, change: next })
    case 'records': {
      const noted = { survey: markOf(kind, n), outcome: '', author: 'bench', at: START }
      const change = (now: ReturnType<Store['records']>) =>
        next({ ...now, callBacks: [...now.callBacks.slice(-9), noted] })
      return store.editRecords({ ...audited, change })
    }
    case 'revenue':
      return store.editRevenue({ ...audited, change: next })
    case 'displays':
      return store.editDisplays({ ...audited, change: next })
    case 'connections':
      return store.editConnections({ ...audited, change: next })
    case 'channels':
      return store.editChannels({ ...audited, change: next })
    case 'auth':
      return store.auth.edit(next)
    case 'audit':
      return store.audit.append({
        at: new Date(START).toISOString(),
        ...BY,
        what: 'sign-in',
        before: null,
        after: shown(),
      })
    case 'closed':
      return store.closedMonths.keep({ ...closed, period: { ...closed.period, month: monthOf(n) } })
    case 'answers':
      return store.answers.look(
        `bench-${n}`,
        [{ ...ANSWER, id: markOf(kind, n) }],
        { from: START, to: START },
        START,
      )
  }
}

const ANSWER: Omit<Survey, 'id'> = {
  ...{ survey: 'bench', ticket: null, sent: null, answered: START, raw: 'good', score: 1, deleted: false },
}

/** The revision of a document; null for what has none. */
export function revisionOf(store: Store, kind: EditKind): number | null {
  const documents: { readonly [kind in EditKind]?: () => { readonly revision: number } } = {
    ...{ settings: store.settings, people: store.people, records: store.records, revenue: store.revenue },
    ...{ displays: store.displays, connections: store.connections.data, channels: store.messages.channels },
    auth: store.auth.data,
  }
  return documents[kind]?.().revision ?? null
}
