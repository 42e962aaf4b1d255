import { join } from 'node:path'
import type { AuthState } from '../../core/model/auth-state.ts'
import { type Displays, NO_DISPLAYS } from '../../core/model/display.ts'
import { NO_PEOPLE, type People } from '../../core/model/people.ts'
import { NO_RECORDS, type Records } from '../../core/model/records.ts'
import { NO_REVENUE, type RevenueBook } from '../../core/model/revenue-book.ts'
import type { Settings } from '../../core/model/settings.ts'
import type { Instant } from '../../core/model/units.ts'
import { openAuthFile } from './auth-file.ts'
import { DISPLAYS } from './displays-format.ts'
import { PEOPLE, REVENUE, SETTINGS } from './document-formats.ts'
import { type DurableDocument, openDocument } from './durable-document.ts'
import { RECORDS } from './records-format.ts'
import type { Safety } from './safety.ts'

/** What a first start begins with. */
export interface Defaults {
  readonly settings: () => Settings
  readonly people?: () => People
  readonly revenue?: () => RevenueBook
  readonly displays?: () => Displays
}

/** The documents without keys to other systems. */
export interface Documents {
  readonly settings: DurableDocument<Settings>
  readonly records: DurableDocument<Records>
  readonly people: DurableDocument<People>
  readonly revenue: DurableDocument<RevenueBook>
  readonly displays: DurableDocument<Displays>
  readonly auth: DurableDocument<AuthState>
}

/** Opens the documents of a data folder. Throws a `StoreError`. */
export async function openDocuments(
  dataDir: string,
  first: Defaults,
  { now, safety }: { readonly now: () => Instant; readonly safety: Safety },
): Promise<Documents> {
  const at = (name: string) => ({ path: join(dataDir, name), now, safety, backup: true })
  return {
    settings: await openDocument({ ...at('settings.json'), format: SETTINGS, defaults: first.settings }),
    records: await openDocument({ ...at('records.json'), format: RECORDS, defaults: () => NO_RECORDS }),
    people: await openDocument({
      ...{ ...at('people.json'), format: PEOPLE, defaults: first.people ?? (() => NO_PEOPLE) },
    }),
    revenue: await openDocument({
      ...{ ...at('revenue.json'), format: REVENUE, defaults: first.revenue ?? (() => NO_REVENUE) },
    }),
    displays: await openDocument({
      ...{ ...at('displays.json'), backup: false, format: DISPLAYS, lenient: withoutEntry },
      defaults: first.displays ?? (() => NO_DISPLAYS),
    }),
    auth: await openAuthFile(dataDir, now, safety),
  }
}

const NOBODY = '0'.repeat(64)

/** Of an older generation the screens stay known, but each has to be paired again: one may have been sent away since. */
const withoutEntry = (older: Displays): Displays => ({
  ...{ ...older, open: false },
  displays: older.displays.filter(({ kind }) => kind === 'screen').map(each => ({ ...each, token: NOBODY })),
})
