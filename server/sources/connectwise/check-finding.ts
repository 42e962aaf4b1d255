import { SourceError, type SourceErrorKind } from '../source.ts'

/** What the test of an area found. Without a remedy it works. */
export interface Finding {
  readonly sentence: string
  readonly remedy: string | null
}

export const works = (sentence: string): Finding => ({ sentence, remedy: null })

/** How a right is given, by its name in the form of a security role. */
export const grant = (right: string) =>
  `In ConnectWise open System > Security Roles, the role of the API member, then ${right}, and set Inquire to All.`

const REMEDIES: { readonly [kind in Exclude<SourceErrorKind, 'role'>]: string } = {
  keys: 'In ConnectWise open System > Members > API Members, the member, API Keys, make a new pair and enter both keys here. Check the company ID and the client ID too.',
  throttled: 'Wait a minute and test again.',
  down: 'See whether ConnectWise opens in a browser of this network, check the site, and test again.',
  unexpected:
    'Test again. If it stays like this, tell the makers of this program the version of ConnectWise.',
  input: 'Correct it on the Sources page and test again.',
}

/** What an area's error means. `right` is what the role needs for it. Throws what is not a `SourceError` again. */
export function failure(error: unknown, label: string, right: string): Finding {
  if (!(error instanceof SourceError)) throw error
  if (error.kind !== 'role') return { sentence: error.message, remedy: REMEDIES[error.kind] }
  return {
    sentence: `The security role of the API member may not read this: ${label}.`,
    remedy: grant(right),
  }
}
