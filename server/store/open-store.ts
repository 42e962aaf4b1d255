import { join, resolve } from 'node:path'
import type { AuthState } from '../../core/model/auth-state.ts'
import type { Connections } from '../../core/model/connection.ts'
import { type Displays, NO_DISPLAYS } from '../../core/model/display.ts'
import type { Channels } from '../../core/model/message.ts'
import { NO_PEOPLE, type People, parsePeople } from '../../core/model/people.ts'
import { NO_RECORDS, type Records } from '../../core/model/records.ts'
import { NO_REVENUE, parseRevenueBook, type RevenueBook } from '../../core/model/revenue-book.ts'
import { parseSettings, type Settings } from '../../core/model/settings.ts'
import type { Snapshot } from '../../core/model/snapshot.ts'
import type { Instant } from '../../core/model/units.ts'
import { type AnswerLog, openAnswers } from './answers.ts'
import { type Audit, openAudit } from './audit.ts'
import { auditedEdit, type Edit } from './audited-edit.ts'
import { openAuthFile } from './auth-file.ts'
import { type ChannelsFile, openChannels } from './channels.ts'
import { type ClosedMonths, openClosedMonths } from './closed-months.ts'
import { type ConnectionsFile, openConnections } from './connections.ts'
import { openDataFolder } from './data-folder.ts'
import { DISPLAYS } from './displays-format.ts'
import { type DurableDocument, openDocument } from './durable-document.ts'
import type { Format } from './envelope.ts'
import { type HistoryFiles, openHistory } from './history.ts'
import type { Later } from './later.ts'
import { openSnapshots } from './open-snapshots.ts'
import { RECORDS } from './records-format.ts'
import { createWriteBehind } from './write-behind.ts'

export interface Store {
  settings(): Settings
  /** What people noted, typed in and approved. */
  records(): Records
  people(): People
  revenue(): RevenueBook
  displays(): Displays
  /** Which sources are connected, and their keys. */
  readonly connections: Omit<ConnectionsFile, 'document'> & Pick<DurableDocument<Connections>, 'data'>
  /** Where messages go, their addresses, and what was told. */
  readonly messages: Omit<ChannelsFile, 'document'> & { channels(): Channels }
  readonly closedMonths: ClosedMonths
  readonly history: HistoryFiles
  /**
   * Resolve once the edit is on the disk and in the audit; `settings` and the others give it from the first of the two.
   * One at a time. Reject with what the edit's change throws, `StaleRevision` unless the revision is one above the
   * current, and with `StoreError` when the disk refuses.
   */
  editSettings(edit: Edit<Settings>): Promise<Settings>
  editRecords(edit: Edit<Records>): Promise<Records>
  editPeople(edit: Edit<People>): Promise<People>
  editRevenue(edit: Edit<RevenueBook>): Promise<RevenueBook>
  editConnections(edit: Edit<Connections>): Promise<Connections>
  editDisplays(edit: Edit<Displays>): Promise<Displays>
  editChannels(edit: Edit<Channels>): Promise<Channels>
  readonly auth: DurableDocument<AuthState>
  readonly audit: Audit
  readonly answers: AnswerLog
  /** What the walls showed when the program last ran. Empty when nobody knows. */
  lastSnapshots(): readonly Snapshot[]
  /** Written within a second, the newest only. */
  keepSnapshots(snapshots: readonly Snapshot[]): void
  /** Writes what is not written yet. */
  close(): Promise<void>
}

export interface StoreParts {
  readonly now: () => Instant
  readonly later: Later
  readonly warn: (message: string) => void
  /** What opens the keys of sources. Absent or null: beside the data folder, under its name and `.key`. */
  readonly keyFile?: string | null
}

const SETTINGS: Format<Settings> = {
  schema: 1,
  check: parseSettings,
  revision: settings => settings.revision,
}

const PEOPLE: Format<People> = { schema: 1, check: parsePeople, revision: people => people.revision }

const REVENUE: Format<RevenueBook> = {
  schema: 1,
  check: parseRevenueBook,
  revision: revenue => revenue.revision,
}

/** What a first start begins with. */
export interface Defaults {
  readonly settings: () => Settings
  readonly people?: () => People
  readonly revenue?: () => RevenueBook
  readonly displays?: () => Displays
}

/** Opens the data folder. Throws a `StoreError` when it, or a file in it that people wrote, cannot be used. */
export async function openStore(
  dataDir: string,
  given: Defaults['settings'] | Defaults,
  parts: StoreParts,
): Promise<Store> {
  const first: Defaults = typeof given === 'function' ? { settings: given } : given
  await openDataFolder(dataDir)
  const { now } = parts
  const at = (name: string) => ({ path: join(dataDir, name), now, backup: true })
  const settings = await openDocument({ ...at('settings.json'), format: SETTINGS, defaults: first.settings })
  const records = await openDocument({ ...at('records.json'), format: RECORDS, defaults: () => NO_RECORDS })
  const people = await openDocument({
    ...at('people.json'),
    format: PEOPLE,
    defaults: first.people ?? (() => NO_PEOPLE),
  })
  const revenue = await openDocument({
    ...at('revenue.json'),
    format: REVENUE,
    defaults: first.revenue ?? (() => NO_REVENUE),
  })
  const displays = await openDocument({
    ...{ path: join(dataDir, 'displays.json'), format: DISPLAYS, now, backup: false },
    defaults: first.displays ?? (() => NO_DISPLAYS),
  })
  const keyFile = parts.keyFile ?? `${resolve(dataDir)}.key`
  const { document: connections, ...keys } = await openConnections(dataDir, { ...parts, keyFile })
  const { document: channels, ...sending } = await openChannels(dataDir, { ...parts, keyFile })
  const closedMonths = await openClosedMonths(dataDir)
  const history = await openHistory(dataDir, parts)
  const auth = await openAuthFile(dataDir, now)
  const audit = await openAudit(join(dataDir, 'audit.jsonl'))
  const answers = await openAnswers(join(dataDir, 'answers.jsonl'), parts.warn)
  const snapshots = await openSnapshots(join(dataDir, 'last-snapshots.json'), parts)
  const behind = createWriteBehind<readonly Snapshot[]>({
    write: list => snapshots.adapter.write(list),
    later: parts.later,
    failed: error => parts.warn(error instanceof Error ? error.message : String(error)),
  })

  return {
    settings: settings.data,
    records: records.data,
    people: people.data,
    revenue: revenue.data,
    displays: displays.data,
    connections: { data: connections.data, ...keys },
    messages: { channels: channels.data, ...sending },
    closedMonths,
    history,
    editSettings: edit => auditedEdit({ document: settings, audit, now }, edit),
    editRecords: edit => auditedEdit({ document: records, audit, now }, edit),
    editPeople: edit => auditedEdit({ document: people, audit, now }, edit),
    editRevenue: edit => auditedEdit({ document: revenue, audit, now }, edit),
    editConnections: edit => auditedEdit({ document: connections, audit, now }, edit),
    editDisplays: edit => auditedEdit({ document: displays, audit, now }, edit),
    editChannels: edit => auditedEdit({ document: channels, audit, now }, edit),
    auth,
    audit,
    answers,
    lastSnapshots: () => snapshots.data,
    keepSnapshots: behind.keep,
    async close() {
      await Promise.all(
        [settings, records, people, revenue, displays, connections, channels, sending.outbox, auth].map(
          document => document.settled(),
        ),
      )
      await audit.settled()
      await answers.settled()
      await behind.flush()
    },
  }
}
