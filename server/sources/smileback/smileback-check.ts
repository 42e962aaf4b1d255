import type { AreaCheck, SourceCheck } from '../../../core/model/source-report.ts'
import { DAY, type Instant, instant } from '../../../core/model/units.ts'
import { SourceError, type SourceErrorKind } from '../source.ts'
import type { SmileBackClient } from './smileback-client.ts'

type Told = Pick<AreaCheck, 'ok' | 'sentence' | 'remedy'>

const DAYS = 30

const REMEDIES: { readonly [kind in SourceErrorKind]: string } = {
  keys: 'Copy the client ID and secret again from the API credentials of the SmileBack account, and check that the user can sign in there.',
  role: 'Give the user the account administrator role in SmileBack, or use the keys of one who has it.',
  throttled: 'Wait a minute and test again. Another program may be using up the requests of this account.',
  down: 'Check the host name and the way from this machine to it, then test again.',
  unexpected: 'Check that the host name is the one of SmileBack itself, without a proxy that answers for it.',
  input: 'Correct the host name.',
}

/** Tries the sign-in, then one review. Rejects only when its signal is aborted. */
export async function smileBackCheck(
  client: SmileBackClient,
  now: Instant,
  signal: AbortSignal,
): Promise<SourceCheck> {
  const signIn = await tried(async () => {
    await client.signIn(signal)
    return 'The keys and the user are accepted.'
  }, signal)
  const reviews = signIn.ok
    ? await tried(() => reviewsSentence(client, now, signal), signal)
    : { ok: false, sentence: 'Not tried, since nobody is signed in.', remedy: 'Mend the sign-in first.' }
  return {
    version: null,
    clock: client.clock(),
    areas: [
      { id: 'sign-in', label: 'Sign-in', optional: false, ...signIn },
      { id: 'reviews', label: 'Reviews', optional: false, ...reviews },
    ],
  }
}

async function reviewsSentence(client: SmileBackClient, now: Instant, signal: AbortSignal): Promise<string> {
  const modifiedSince = instant(now - DAYS * DAY)
  const { count, rows } = await client.page({ modifiedSince, unrated: false, limit: 1 }, signal)
  const found = count ?? rows.length
  if (found === 0) return `Reviews can be read. None was answered or changed in the last ${DAYS} days.`
  return `Reviews can be read. Answered or changed in the last ${DAYS} days: ${found.toLocaleString('en-US')}.`
}

async function tried(run: () => Promise<string>, signal: AbortSignal): Promise<Told> {
  try {
    return { ok: true, sentence: await run(), remedy: null }
  } catch (error) {
    if (signal.aborted || !(error instanceof SourceError)) throw error
    return { ok: false, sentence: error.message, remedy: REMEDIES[error.kind] }
  }
}
