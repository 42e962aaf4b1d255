import { SourceError } from '../source.ts'
import { areaOf } from './area-of.ts'
import type { Answer } from './exchange.ts'
import { jsonOf } from './json-of.ts'

export interface Asked {
  readonly path: string
  /** Whether this server answers 404 to keys that it does not know, so that a missing list may be that. */
  readonly hides: boolean
  /** Takes the keys out of what the server says, before it is cut. */
  readonly redacted: (text: string) => string
}

/** What an answer other than 2xx means, for a person. What passes by itself (429, 5xx) never comes here. */
export function problemOf(answer: Answer, { path, hides, redacted }: Asked): SourceError {
  const { code, words } = said(answer, redacted)
  const { status } = answer
  if (status === 401 || (code === 'Security' && (status !== 403 || /\bSSL\b/.test(words))))
    return new SourceError(
      'keys',
      `ConnectWise refuses the keys. Check the company ID, the public and private key and the client ID.${words}`,
    )
  if (status === 403)
    return new SourceError(
      'role',
      `The security role of the API member may not read ${areaOf(path)}. Give it Inquire: All there, in System > Security Roles.`,
    )
  if (status === 404 && hides && code !== 'NotFound')
    return new SourceError(
      'keys',
      `ConnectWise does not know ${path}, which it also says to wrong keys. Check the company ID and the keys.${words}`,
    )
  if (status >= 300 && status < 400)
    return new SourceError(
      'unexpected',
      `ConnectWise sends on to another address (${status}). Enter the site that it ends at.`,
    )
  if (status === 404) return new SourceError('unexpected', `ConnectWise does not know ${path}.${words}`)
  return new SourceError(
    'unexpected',
    `ConnectWise did not take the question for ${path} (${status}).${words}`,
  )
}

/** The server's own words, begun with a space and cut to a length that a page can show. */
function said(
  { text }: Answer,
  redacted: Asked['redacted'],
): { readonly code: string; readonly words: string } {
  const body = jsonOf(text)
  if (typeof body !== 'object' || body === null) return { code: '', words: '' }
  const { code, message } = body as { readonly code?: unknown; readonly message?: unknown }
  const words = typeof message === 'string' ? redacted(message).replace(/\s+/g, ' ').trim() : ''
  return {
    code: typeof code === 'string' ? code : '',
    words: words === '' ? '' : ` It says: ${words.length > 200 ? `${words.slice(0, 200)}...` : words}`,
  }
}
