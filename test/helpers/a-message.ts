import type { Message, StoredChannel } from '../../core/model/message.ts'
import { EVENT_KINDS } from '../../core/model/message.ts'
import { NOON } from './start-test-server.ts'

/** A message of a team in New York, made at noon. */
export const aMessage = (known: Partial<Message> = {}): Message => ({
  ...{ id: 'help-desk:unhappy-answer:1', kind: 'unhappy-answer', at: NOON, zone: 'America/New_York' },
  ...{ team: { id: 'help-desk', name: 'Help desk' }, title: 'A customer was not happy' },
  ...{ lines: ['Call back.'], client: 'Acme', link: 'https://pool.example/admin/answers', until: null },
  ...known,
})

/** A channel for everything. */
export const aChannel = (known: Partial<StoredChannel> = {}): StoredChannel => ({
  ...{ id: 'c1', kind: 'slack', name: 'Chat', teams: null, events: EVENT_KINDS, quiet: null },
  ...{ clients: false, sealed: 'sealed', isPlain: false },
  ...known,
})
