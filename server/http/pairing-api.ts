import { type RequestHandler, Router } from 'express'
import type { Pairing } from '../../core/model/display.ts'
import { pairingPhoneSchema, pairingTokenSchema } from '../../core/model/display-bodies.ts'
import { millis } from '../../core/model/units.ts'
import { tokenHash } from '../auth/secret-token.ts'
import { callerOf } from './caller-of.ts'
import type { DisplaysParts } from './displays-parts.ts'
import { bodyOf, jsonBody } from './json-body.ts'
import { newId, pairedPhone } from './pair-display.ts'
import { Refused } from './refused.ts'
import { shownDisplay, withNewDisplay } from './with-display.ts'

const BODY = jsonBody(1024)
const ASK_EVERY = millis(5000)

/** How a screen or a phone gets its token, in the shape of RFC 8628. Needs no session: a person at the desk lets it in. */
export function pairingApi(parts: DisplaysParts): Router {
  const router = Router()
  router.post('/pairings', BODY, begin(parts))
  router.post('/pairings/token', BODY, collect(parts))
  router.post('/pairings/phone', BODY, openLink(parts))
  return router
}

function begin({ pairings, base, qr, now }: DisplaysParts): RequestHandler {
  return (request, response) => {
    const { device, code, expires } = pairings.begin(callerOf(request).address)
    const address = `${base()}/admin/displays`
    const told: Pairing = {
      ...{ device, code, address, expires, now: now(), every: ASK_EVERY },
      qr: qr(`${address}?code=${code}`),
    }
    response.json(told)
  }
}

function collect({ pairings }: DisplaysParts): RequestHandler {
  return (request, response) => {
    const { device } = bodyOf<{ device: string }>(request, pairingTokenSchema)
    const collected = pairings.collect(device)
    if (collected.kind === 'pending') return void response.status(428).json({ reason: 'pending' })
    if (collected.kind === 'gone')
      throw new Refused(410, 'This code is too old or was used. Ask for a new one.')
    response.json({ token: collected.token, id: collected.id })
  }
}

function openLink({ phones, displays, bytes, now, hasTeam }: DisplaysParts): RequestHandler {
  return async (request, response) => {
    const { link } = bodyOf<{ link: string }>(request, pairingPhoneSchema)
    const taken = phones.take(link)
    if (!taken || !hasTeam(taken.order.team))
      throw new Refused(410, 'This link is too old or was used. Make a new one on the page Displays.')
    const id = newId(bytes)
    const token = Buffer.from(bytes(32)).toString('base64url')
    const phone = pairedPhone(taken.order, { id, token: tokenHash(token), pairedAt: now() })
    try {
      await displays.edit({
        ...{ by: { who: taken.order.by, address: callerOf(request).address }, what: 'display-paired' },
        ...{ shown: shownDisplay(id), change: current => withNewDisplay(current, phone) },
      })
    } catch (error) {
      taken.release()
      throw error
    }
    response.json({ token, id })
  }
}
