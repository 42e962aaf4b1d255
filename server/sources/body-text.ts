import { SourceError } from './source.ts'

/** Several times the largest page of ConnectWise, of 1,000 rows. */
const MOST_BYTES = 32 * 1024 * 1024

/** The body of an answer of what a person calls `label`. Rejects with a `SourceError` when it is larger than `most` bytes, before it is all read. */
export async function bodyText(response: Response, label: string, most = MOST_BYTES): Promise<string> {
  const reader = response.body?.getReader()
  if (!reader) return ''
  const decoder = new TextDecoder()
  let text = ''
  let bytes = 0
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    bytes += part.value.length
    if (bytes > most) {
      await reader.cancel()
      throw new SourceError('unexpected', `${label} sent more than can be read at once.`)
    }
    text += decoder.decode(part.value, { stream: true })
  }
  return text + decoder.decode()
}
