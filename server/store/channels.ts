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
import { channelAddressSchema } from '../../core/model/message-schema.ts'
import { parsed } from '../../core/model/settings.ts'
import type { Instant } from '../../core/model/units.ts'
import { CHANNELS, OUTBOX } from './document-formats.ts'
import { type DurableDocument, openDocument } from './durable-document.ts'
import { openExpendable } from './open-expendable.ts'
import type { Safety } from './safety.ts'
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

/** Opens `messages.json` and `outbox.json` of the data folder. Throws a `StoreError`; a damaged outbox is set aside. */
export async function openChannels(
  dataDir: string,
  parts: {
    readonly keyFile: string
    readonly now: () => Instant
    readonly warn: (message: string) => void
    readonly safety?: Safety
  },
): Promise<ChannelsFile> {
  const { now, keyFile, warn, safety } = parts
  const document = await openDocument({
    ...{ path: join(dataDir, 'messages.json'), format: CHANNELS, now, backup: true, safety },
    defaults: () => NO_CHANNELS,
  })
  const outbox = await openExpendable<Outbox>(
    { path: join(dataDir, 'outbox.json'), format: OUTBOX, now, defaults: () => EMPTY_OUTBOX },
    warn,
    'What was being sent is lost.',
  )
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
