import type { Message } from '../../core/model/message.ts'

/** A message in lines of plain text. The name of the client is in it only where it may be. */
export function textLines({ lines, client }: Message, withClient: boolean): readonly string[] {
  return [...lines, ...(withClient && client !== null ? [`Client: ${client}`] : [])]
}
