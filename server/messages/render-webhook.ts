import type { Message } from '../../core/model/message.ts'

/** A message as JSON for other programs (docs/messages.md). */
export function renderWebhook(message: Message, withClient: boolean): object {
  const { id, kind, team, at, title, lines, client, link } = message
  return {
    ...{ version: 1, id, event: kind, team, at: new Date(at).toISOString(), title, lines, link },
    ...(withClient && { client }),
  }
}
