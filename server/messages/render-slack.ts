import type { Message } from '../../core/model/message.ts'
import { textLines } from './text-lines.ts'

/** A message as Slack's incoming webhooks take it: blocks, and a text for notifications. Slack's marks are escaped. */
export function renderSlack(message: Message, withClient: boolean): object {
  const { title, team, link } = message
  const lines = textLines(message, withClient).map(escaped)
  const text = [`*${escaped(title)}*`, ...lines].join('\n')
  const context = [escaped(team.name), ...(link === null ? [] : [`<${link}|Open in Poolboard>`])].join(' | ')
  return {
    text: escaped(title),
    blocks: [
      { type: 'section', text: { type: 'mrkdwn', text: text.slice(0, 3000) } },
      { type: 'context', elements: [{ type: 'mrkdwn', text: context }] },
    ],
  }
}

/** Slack's own three, and those that would format: a zero width space keeps them what they are. */
const escaped = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[*_~`]/g, mark => `\u200b${mark}`)
