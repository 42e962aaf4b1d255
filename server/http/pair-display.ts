import type { Request, Response } from 'express'
import type { Display, DisplaySettings } from '../../core/model/display.ts'
import { DAY, instant, MINUTE } from '../../core/model/units.ts'
import type { Taken } from '../auth/pairing.ts'
import type { Bytes } from '../auth/pairing-code.ts'
import type { PhoneOrder } from '../auth/phone-links.ts'
import { callerOf } from './caller-of.ts'
import type { DisplaysParts } from './displays-parts.ts'
import { Refused } from './refused.ts'

type CodeTaken = Extract<Taken, { readonly kind: 'taken' }>

/**
 * Does something with the code that a person typed; the id that it resolves to is the screen's. What fails leaves the code
 * good. Throws a `Refused` for a wrong code, 422, and for too many of them, 429.
 */
export async function withCode(
  { pairings }: Pick<DisplaysParts, 'pairings'>,
  code: string,
  {
    request,
    response,
  }: { readonly request: Pick<Request, 'ip' | 'secure' | 'headers'>; readonly response: Response },
  pair: (taken: CodeTaken) => Promise<string>,
): Promise<void> {
  const taken = pairings.take(code, callerOf(request).address)
  if (taken.kind === 'wait') {
    response.set('Retry-After', String(Math.ceil(taken.wait / 1000)))
    throw new Refused(429, `Too many wrong codes. ${waitText(taken.wait)}`)
  }
  if (taken.kind === 'wrong')
    throw new Refused(422, [
      { path: 'code', message: 'No screen shows this code. A code holds for ten minutes.' },
    ])
  try {
    taken.give(await pair(taken))
  } catch (error) {
    taken.release()
    throw error
  }
}

function waitText(wait: number): string {
  const minutes = Math.ceil(wait / MINUTE)
  return `Wait ${minutes === 1 ? 'one minute' : `${minutes} minutes`}, then try again.`
}

/** A new name that no screen has. */
export const newId = (bytes: Bytes) => Buffer.from(bytes(9)).toString('base64url')

/** A screen as it is when it has just been paired. */
export const pairedScreen = (
  settings: DisplaySettings,
  rest: Pick<Display, 'id' | 'token' | 'pairedBy' | 'pairedAt'>,
): Display => ({ ...settings, ...rest, kind: 'screen', expires: null, visitorsUntil: null, blank: false })

/** A phone that looks for 90 days: the wall as it hangs, without names. */
export const pairedPhone = (
  { team, name, by }: PhoneOrder,
  { id, token, pairedAt }: Pick<Display, 'id' | 'token' | 'pairedAt'>,
): Display => ({
  ...{ id, token, pairedAt, name, pairedBy: by, kind: 'phone', teams: [team] },
  ...{ audience: { pool: 'money', clients: false }, size: 1, safeArea: 0, theme: 'auto', night: null },
  ...{ wakeLock: false, turn: 15, visitorsUntil: null, blank: false, expires: instant(pairedAt + 90 * DAY) },
})
