import { type Archive, KEY_FILE } from '../store/archive.ts'
import { CHANNELS, CONNECTIONS } from '../store/document-formats.ts'
import { type Format, unseal } from '../store/envelope.ts'

/** What a person has to know after a restore, a line each. `aside`: where what stood there before lies now; null: nothing did. */
export function restoredWords(archive: Archive, aside: string | null, hasUsers: boolean): readonly string[] {
  const { files, made } = archive
  const lines = [
    `Restored the backup of ${new Date(made).toISOString().slice(0, 16).replace('T', ' ')} UTC, ${files.length} files.`,
  ]
  if (aside !== null) lines.push(`What stood there before lies in ${aside}. Take it away once all is well.`)
  if (!files.some(({ name }) => name === 'auth.json'))
    lines.push(
      hasUsers
        ? 'The backup does not say who may sign in: that stays as it was here.'
        : 'The backup does not say who may sign in: the next start prints a link that sets the password of the manager. Make the others anew.',
    )
  if (files.some(({ name }) => name === KEY_FILE)) return lines
  const dataOf = <T>(name: string, format: Format<T>): T | null => {
    const file = files.find(each => each.name === name)
    const found = file ? unseal(file.content, format) : null
    return found?.ok ? found.value : null
  }
  const { connectwise = null, smileback = null } = dataOf('connections.json', CONNECTIONS) ?? {}
  const connected = [connectwise && 'ConnectWise', smileback && 'SmileBack'].filter(each => each !== null)
  const channels = dataOf('messages.json', CHANNELS)?.channels.map(({ name }) => name) ?? []
  if (connected.length > 0) lines.push(`Type the keys again, under Sources: ${connected.join(', ')}.`)
  if (channels.length > 0) lines.push(`Type the addresses again, under Messages: ${channels.join(', ')}.`)
  return lines
}
