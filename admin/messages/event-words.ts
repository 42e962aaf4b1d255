import type { ChannelKind, EventKind } from '../../core/model/message.ts'

export const EVENT_WORDS: { readonly [kind in EventKind]: string } = {
  'goal-lost': 'A goal is lost',
  'goal-regained': 'A goal is met again',
  'about-to-breach': 'A ticket must be answered within half an hour',
  'source-stale': 'A source gives no current numbers',
  'display-offline': 'A screen is away',
  'month-ready-to-close': 'A month can be closed',
  'number-to-type-in': 'A number has to be typed in',
  'unhappy-answer': 'A customer was not happy',
  'weekly-digest': 'How the month stands, on Mondays at 8:00',
}

export const KIND_WORDS: { readonly [kind in ChannelKind]: string } = {
  slack: 'Slack',
  teams: 'Microsoft Teams',
  webhook: 'Webhook',
  mail: 'Mail',
}
