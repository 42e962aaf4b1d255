import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Connections } from '../../core/model/connection.ts'
import type { Channels } from '../../core/model/message.ts'
import type { Instant } from '../../core/model/units.ts'
import { type Archive, type ArchivedFile, isArchivedName, KEY_FILE } from './archive.ts'
import { CHANNELS, CONNECTIONS, DOCUMENT_FORMATS } from './document-formats.ts'
import { type Format, seal, unseal } from './envelope.ts'
import { fileText } from './file-text.ts'
import { diskReason, errorCode, StoreError } from './store-error.ts'

export interface ArchiveParts {
  readonly dataDir: string
  readonly keyFile: string
  /** With sign-ins, the keys to sources and the addresses of messages, and the file that opens them. */
  readonly secrets: boolean
  readonly now: () => Instant
}

/**
 * Everything of a data folder that a backup holds. A program may run on it: each file is read whole. Throws a `StoreError`,
 * also when a document is damaged: such a backup would be worth nothing on the day it is needed.
 */
export async function archivedData({ dataDir, keyFile, secrets, now }: ArchiveParts): Promise<Archive> {
  const files: ArchivedFile[] = []
  // The audit first: a month that is closed meanwhile is then in the backup and not told, and not the other way round.
  for (const name of [...(await namesOf(dataDir))].sort(
    (a, b) => Number(b.startsWith('audit')) - Number(a.startsWith('audit')),
  )) {
    const text = await fileText(join(dataDir, ...name.split('/')))
    if (text === null || (name === 'auth.json' && !secrets)) continue
    files.push({ name, content: kept(name, text, { dataDir, secrets, now }) })
  }
  const key = secrets ? await fileText(keyFile) : null
  if (key !== null) files.push({ name: KEY_FILE, content: key })
  return { made: now(), secrets, files }
}

function kept(name: string, text: string, { dataDir, secrets, now }: Omit<ArchiveParts, 'keyFile'>): string {
  // A line that is being written right now.
  if (name.endsWith('.jsonl')) return text.slice(0, text.lastIndexOf('\n') + 1)
  const format = DOCUMENT_FORMATS[name]
  const found = format ? unseal(text, format) : null
  if (found && !found.ok)
    throw new StoreError(`${join(dataDir, name)} cannot be used: ${found.reason}. No backup is made of it.`)
  if (secrets) return text
  if (name === 'connections.json') return resealed(text, CONNECTIONS, withoutKeys, now())
  return name === 'messages.json' ? resealed(text, CHANNELS, withoutAddresses, now()) : text
}

const withoutKeys = (connections: Connections): Connections => ({ ...connections, sealed: {}, hook: null })

/** A text that no key opens: the channel stays, and says that its address must be typed again. */
const withoutAddresses = ({ channels, ...rest }: Channels): Channels => ({
  ...rest,
  channels: channels.map(channel => ({ ...channel, sealed: 'none' })),
})

function resealed<T>(text: string, format: Format<T>, change: (data: T) => T, now: Instant): string {
  const found = unseal(text, format)
  return found.ok ? seal(change(found.value), format, now) : text
}

async function namesOf(dataDir: string): Promise<readonly string[]> {
  const lists = await Promise.all([
    namesIn(dataDir),
    ...['closed', 'closed-demo', 'history'].map(async folder =>
      (await namesIn(join(dataDir, folder))).map(name => `${folder}/${name}`),
    ),
  ])
  return lists.flat().filter(isArchivedName)
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).sort()
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return []
    throw new StoreError(`${folder} cannot be read: ${diskReason(error)}.`)
  }
}
