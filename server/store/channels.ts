import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import {
  type ChannelAddress,
  type ChannelKind,
  type Channels,
  EMPTY_OUTBOX,
  NO_CHANNELS,
  type Outbox,
  type StoredChannel,
} from '../../core/model/message.ts'
import { channelAddressSchema, parseChannels, parseOutbox } from '../../core/model/message-schema.ts'
import { parsed } from '../../core/model/settings.ts'
import type { Instant } from '../../core/model/units.ts'
import { type DurableDocument, openDocument } from './durable-document.ts'
import type { Format } from './envelope.ts'
import { StoreError } from './store-error.ts'
import { openVault } from './vault.ts'

/** Where messages go, and what was told. Addresses go in by `seal` and come out by `address`, and by no other way. */
export interface ChannelsFile {
  readonly document: DurableDocument<Channels>
  readonly outbox: DurableDocument<Outbox>
  /** An address as `sealed` of a channel holds it. Rejects with a `StoreError`. */
  seal(id: string, address: ChannelAddress): Promise<string>
  /** Null where it cannot be opened. */
  address(channel: Pick<StoredChannel, 'id' | 'kind' | 'sealed'>): ChannelAddress | null
}

const CHANNELS: Format<Channels> = { schema: 1, check: parseChannels, revision: ({ revision }) => revision }
const OUTBOX: Format<Outbox> = { schema: 1, check: parseOutbox, revision: ({ revision }) => revision }

/** Opens `messages.json` and `outbox.json` of the data folder. Throws a `StoreError`; a damaged outbox is set aside. */
export async function openChannels(
  dataDir: string,
  parts: { readonly keyFile: string; readonly now: () => Instant; readonly warn: (message: string) => void },
): Promise<ChannelsFile> {
  const { now, keyFile, warn } = parts
  const document = await openDocument({
    ...{ path: join(dataDir, 'messages.json'), format: CHANNELS, now, backup: true },
    defaults: () => NO_CHANNELS,
  })
  const outbox = await openOutbox(join(dataDir, 'outbox.json'), now, warn)
  // A key file that cannot be used was told of already: it is that of the sources.
  const vault = await openVault(keyFile, () => {})
  return {
    ...{ document, outbox },
    seal: (id, address) => vault.seal(nameOf(id), JSON.stringify(address)),
    address({ id, kind, sealed }) {
      const text = vault.open(nameOf(id), sealed)
      return text === null ? null : read(kind, text)
    },
  }
}

const nameOf = (id: string) => `channel ${id}`

function read(kind: ChannelKind, text: string): ChannelAddress | null {
  const found = parsed<ChannelAddress>(channelAddressSchema(kind), JSON.parse(text))
  return found.ok ? found.value : null
}

async function openOutbox(path: string, now: () => Instant, warn: (message: string) => void) {
  const open = () => openDocument({ path, format: OUTBOX, now, backup: false, defaults: () => EMPTY_OUTBOX })
  try {
    return await open()
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
    await rename(path, `${path}.damaged`).catch(() => {})
    warn(`${path} was damaged and is set aside as ${path}.damaged. What was being sent is lost.`)
    return open()
  }
}
