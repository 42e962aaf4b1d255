import type { Connections } from '../../core/model/connection.ts'
import { parseConnections } from '../../core/model/connection-schema.ts'
import type { Channels, Outbox } from '../../core/model/message.ts'
import { parseChannels, parseOutbox } from '../../core/model/message-schema.ts'
import { type People, parsePeople } from '../../core/model/people.ts'
import { parseRevenueBook, type RevenueBook } from '../../core/model/revenue-book.ts'
import { parseSettings, type Settings } from '../../core/model/settings.ts'
import { AUTH } from './auth-format.ts'
import { DISPLAYS } from './displays-format.ts'
import type { Format } from './envelope.ts'
import { RECORDS } from './records-format.ts'

const revision = (data: { readonly revision: number }) => data.revision

export const SETTINGS: Format<Settings> = { schema: 1, check: parseSettings, revision }
/** Schema 2 came with people whose name was taken out. */
export const PEOPLE: Format<People> = {
  schema: 2,
  check: parsePeople,
  revision,
  migrations: { 1: data => (typeof data === 'object' ? { ...data, erased: [] } : data) },
}
export const REVENUE: Format<RevenueBook> = { schema: 1, check: parseRevenueBook, revision }
export const CONNECTIONS: Format<Connections> = { schema: 1, check: parseConnections, revision }
export const CHANNELS: Format<Channels> = { schema: 1, check: parseChannels, revision }
export const OUTBOX: Format<Outbox> = { schema: 1, check: parseOutbox, revision }

/** Every document of the data folder that people edit, by the name of its file. Each is copied every day. */
export const DOCUMENT_FORMATS: { readonly [name: string]: Format<unknown> } = {
  'settings.json': SETTINGS,
  'records.json': RECORDS,
  'people.json': PEOPLE,
  'revenue.json': REVENUE,
  'displays.json': DISPLAYS,
  'connections.json': CONNECTIONS,
  'messages.json': CHANNELS,
  'auth.json': AUTH,
}
