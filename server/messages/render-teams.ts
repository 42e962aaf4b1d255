import type { Message } from '../../core/model/message.ts'
import { textLines } from './text-lines.ts'

/** A message as a Workflow of Microsoft Teams takes it: an Adaptive Card 1.4 in a list of attachments. */
export function renderTeams(message: Message, withClient: boolean): object {
  const { title, team, link } = message
  const block = (text: string, rest: object = {}) => ({
    ...{ type: 'TextBlock', text: escaped(text), wrap: true },
    ...rest,
  })
  const content = {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    ...{ type: 'AdaptiveCard', version: '1.4' },
    body: [
      block(title, { weight: 'Bolder', size: 'Medium' }),
      ...textLines(message, withClient).map(line => block(line)),
      block(team.name, { isSubtle: true, spacing: 'Small' }),
    ],
    ...(link !== null && { actions: [{ type: 'Action.OpenUrl', title: 'Open in Poolboard', url: link }] }),
  }
  const contentType = 'application/vnd.microsoft.card.adaptive'
  return { type: 'message', attachments: [{ contentType, contentUrl: null, content }] }
}

/** A card reads a part of Markdown. */
const escaped = (text: string) => text.replace(/[\\*_[\]()]/g, mark => `\\${mark}`)
