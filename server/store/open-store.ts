import { join, resolve } from 'node:path'
import type { AuthState } from '../../core/model/auth-state.ts'
import type { Connections } from '../../core/model/connection.ts'
import type { Damage } from '../../core/model/damage.ts'
import type { Displays } from '../../core/model/display.ts'
import type { Channels } from '../../core/model/message.ts'
import type { People } from '../../core/model/people.ts'
import type { Records } from '../../core/model/records.ts'
import type { RevenueBook } from '../../core/model/revenue-book.ts'
import type { Settings } from '../../core/model/settings.ts'
import type { Snapshot } from '../../core/model/snapshot.ts'
import type { Instant } from '../../core/model/units.ts'
import { type AnswerLog, openAnswers } from './answers.ts'
import { type Audit, openAudit } from './audit.ts'
import { auditedEdit, type Edit, type Editor } from './audited-edit.ts'
import { type ChannelsFile, openChannels } from './channels.ts'
import { type ClosedMonths, openClosedMonths } from './closed-months.ts'
import { type CodeVault, openCodeVault } from './code-vault.ts'
import { type ConnectionsFile, openConnections } from './connections.ts'
import { createDailyCopies } from './daily-copies.ts'
import { openDamageLog } from './damage-log.ts'
import { openDataFolder, refuseHalfRestored } from './data-folder.ts'
import type { DurableDocument } from './durable-document.ts'
import { type HistoryFiles, openHistory } from './history.ts'
import type { Later } from './later.ts'
import { type Defaults, openDocuments } from './open-documents.ts'
import { openSnapshots } from './open-snapshots.ts'
import type { Safety } from './safety.ts'
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
  /** Runs something that no edit of the records may fall into; edits wait. It must not edit them itself. */
  holdRecords<R>(run: () => Promise<R>): Promise<R>
  editPeople(edit: Edit<People>): Promise<People>
  editRevenue(edit: Edit<RevenueBook>): Promise<RevenueBook>
  editConnections(edit: Edit<Connections>): Promise<Connections>
  editDisplays(edit: Edit<Displays>): Promise<Displays>
  editChannels(edit: Edit<Channels>): Promise<Channels>
  readonly auth: DurableDocument<AuthState>
  /** What opens the secrets of codes at sign-in. */
  readonly codes: CodeVault
  readonly audit: Audit
  readonly answers: AnswerLog
  /** What the walls showed when the program last ran. Empty when nobody knows. */
  lastSnapshots(): readonly Snapshot[]
  /** Written within a second, the newest only. */
  keepSnapshots(snapshots: readonly Snapshot[]): void
  /** Files that were damaged and what stands in for them, until a manager has seen it. */
  damage(): readonly Damage[]
  /** Forgets what was told until then. Resolves once it is in the audit. Rejects with a `StoreError`. */
  damageSeen(by: Editor, until: Instant): Promise<void>
  /** Resolves once nothing is being written. */
  settled(): Promise<void>
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

/** Opens the data folder. Throws a `StoreError` when it, or a file in it that people wrote, cannot be used. */
export async function openStore(
  dataDir: string,
  given: Defaults['settings'] | Defaults,
  parts: StoreParts,
): Promise<Store> {
  const first: Defaults = typeof given === 'function' ? { settings: given } : given
  await openDataFolder(dataDir)
  await refuseHalfRestored(dataDir)
  const { now } = parts
  const damage = await openDamageLog(dataDir, parts)
  const copy = createDailyCopies(dataDir, parts)
  const safety: Safety = { folder: dataDir, copy, tell: damage.tell }
  const documents = await openDocuments(dataDir, first, { now, safety })
  const { settings, records, people, revenue, displays, auth } = documents
  const keyFile = parts.keyFile ?? `${resolve(dataDir)}.key`
  const sealed = { ...parts, keyFile, safety }
  const { document: connections, ...keys } = await openConnections(dataDir, sealed)
  const { document: channels, ...sending } = await openChannels(dataDir, sealed)
  await copy()
  const codes = await openCodeVault(auth, sealed)
  const closedMonths = await openClosedMonths(dataDir)
  const history = await openHistory(dataDir, parts)
  const audit = await openAudit(join(dataDir, 'audit.jsonl'), parts)
  const answers = await openAnswers(join(dataDir, 'answers.jsonl'), parts.warn)
  const snapshots = await openSnapshots(join(dataDir, 'last-snapshots.json'), parts)
  const behind = createWriteBehind<readonly Snapshot[]>({
    write: list => snapshots.adapter.write(list),
    later: parts.later,
    failed: error => parts.warn(error instanceof Error ? error.message : String(error)),
  })
  const edited = [...Object.values(documents), connections, channels, sending.outbox, damage, audit, answers]
  const settled = async () => {
    for (const each of edited) await each.settled()
  }

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
    holdRecords: records.hold,
    editPeople: edit => auditedEdit({ document: people, audit, now }, edit),
    editRevenue: edit => auditedEdit({ document: revenue, audit, now }, edit),
    editConnections: edit => auditedEdit({ document: connections, audit, now }, edit),
    editDisplays: edit => auditedEdit({ document: displays, audit, now }, edit),
    editChannels: edit => auditedEdit({ document: channels, audit, now }, edit),
    ...{ auth, codes },
    audit,
    answers,
    lastSnapshots: () => snapshots.data,
    keepSnapshots: behind.keep,
    damage: damage.all,
    async damageSeen(by, until) {
      const before = damage.all()
      await damage.seen(until)
      const at = new Date(now()).toISOString()
      await audit.append({ at, ...by, what: 'damage-seen', before, after: damage.all() })
    },
    settled,
    async close() {
      await settled()
      await behind.flush()
    },
  }
}
