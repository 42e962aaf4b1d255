import type { AskPairing } from './ask-pairing.ts'

export interface PhoneParts {
  readonly ask: Pick<AskPairing, 'phone'>
  readonly link: string
  readonly paired: (token: string) => void
  readonly used: () => void
}

const TRY_AGAIN = 5000

/** Brings a phone's one-time link to the server until it answers. Returns its cleanup. */
export function openPhone({ ask, link, paired, used }: PhoneParts): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let ended = false
  const bring = async () => {
    const answer = await ask.phone(link)
    if (ended) return
    if (answer.kind === 'paired') paired(answer.token)
    else if (answer.kind === 'gone') used()
    else timer = setTimeout(bring, TRY_AGAIN)
  }
  bring()
  return () => {
    ended = true
    clearTimeout(timer)
  }
}
