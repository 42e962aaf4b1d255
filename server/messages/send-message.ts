import type {
  Channel,
  ChannelAddress,
  HookAddress,
  MailAddress,
  Message,
  WebhookAddress,
} from '../../core/model/message.ts'
import type { Instant } from '../../core/model/units.ts'
import type { Outcome } from './outcome.ts'
import { type PostParts, postJson } from './post-json.ts'
import { renderSlack } from './render-slack.ts'
import { renderTeams } from './render-teams.ts'
import { renderWebhook } from './render-webhook.ts'
import { sendMail } from './send-mail.ts'
import { signature } from './signature.ts'

export interface SendParts extends PostParts {
  readonly now: () => Instant
}

/** Tries once to send a message to a channel. It never rejects. `address` is of the channel's kind. */
export async function sendMessage(
  parts: SendParts,
  { kind, clients }: Pick<Channel, 'kind' | 'clients'>,
  address: ChannelAddress,
  message: Message,
): Promise<Outcome> {
  if (kind === 'mail') return sendMail(address as MailAddress, message, clients)
  const { url } = address as HookAddress
  if (kind === 'slack') return postJson(parts, url, JSON.stringify(renderSlack(message, clients)), {})
  if (kind === 'teams') return postJson(parts, url, JSON.stringify(renderTeams(message, clients)), {})
  const { secret } = address as WebhookAddress
  const body = JSON.stringify(renderWebhook(message, clients))
  const timestamp = Math.floor(parts.now() / 1000)
  return postJson(parts, url, body, {
    'poolboard-timestamp': String(timestamp),
    'poolboard-signature': `sha256=${signature(secret, timestamp, body)}`,
  })
}
