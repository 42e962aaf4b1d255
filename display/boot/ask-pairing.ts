import type { Pairing } from '../../core/model/display.ts'
import type { Ask } from '../ask.ts'

/** What the server says to a screen that waits. `away`: nothing. */
export type TokenAnswer =
  | { readonly kind: 'paired'; readonly token: string }
  | { readonly kind: 'pending' | 'gone' | 'away' }

export interface AskPairing {
  /** A new code; null where the server gives none now. */
  code(): Promise<Pairing | null>
  /** The token of a pairing's `device`. */
  token(device: string): Promise<TokenAnswer>
  /** The token of a phone's one-time link. */
  phone(link: string): Promise<TokenAnswer>
}

/** Asks the server for codes and tokens. */
export function createAskPairing(ask: Ask): AskPairing {
  const post = (path: string, body: object) =>
    ask(`/api/v1/pairings${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    })
  const tokenOf = async (path: string, body: object): Promise<TokenAnswer> => {
    try {
      return await tokenAnswer(await post(path, body))
    } catch {
      return { kind: 'away' }
    }
  }
  return {
    async code() {
      try {
        const answer = await post('', {})
        return answer.ok ? ((await answer.json()) as Pairing) : null
      } catch {
        return null
      }
    },
    token: device => tokenOf('/token', { device }),
    phone: link => tokenOf('/phone', { link }),
  }
}

async function tokenAnswer(answer: Response): Promise<TokenAnswer> {
  if (answer.ok) return { kind: 'paired', token: ((await answer.json()) as { token: string }).token }
  if (answer.status === 428) return { kind: 'pending' }
  // Too many at once, or a server in trouble: asked again.
  return { kind: answer.status === 429 || answer.status >= 500 ? 'away' : 'gone' }
}
