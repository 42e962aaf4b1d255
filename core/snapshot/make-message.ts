import type { EventKind, Message } from '../model/message.ts'
import type { Snapshot } from '../model/snapshot.ts'

/** What a kind of message says. `page` is a page of the desk that it opens. */
export type Said = Pick<Message, 'title' | 'lines'> &
  Partial<Pick<Message, 'client' | 'until'>> & { readonly page: string }

export type MakeMessage = (kind: EventKind, about: string, said: Said) => Message

/** Makes messages of a snapshot's team. The id is the team, the kind and what it is about. */
export function messageMaker(
  { team, zone, now }: Snapshot,
  address: (page: string) => string | null,
): MakeMessage {
  return (kind, about, { page, ...said }) => ({
    ...{ id: `${team.id}:${kind}:${about}`, kind, team, zone, at: now, client: null, until: null },
    ...said,
    link: address(page),
  })
}
