import { type Request, type RequestHandler, Router } from 'express'
import type { DisplaySettings } from '../../core/model/display.ts'
import {
  displayAgainSchema,
  displayPairSchema,
  displayPhoneSchema,
  displaySaveSchema,
  displaysOpenSchema,
} from '../../core/model/display-bodies.ts'
import { editorOf } from './caller-of.ts'
import { displayOrdersApi } from './display-orders-api.ts'
import type { DisplaysParts } from './displays-parts.ts'
import { editAtRevision } from './edit-at-revision.ts'
import { bodyOf, jsonBody } from './json-body.ts'
import { newId, pairedScreen, withCode } from './pair-display.ts'
import { Refused } from './refused.ts'
import { displayOf, shownDisplay, withDisplay, withNewDisplay, withoutDisplay } from './with-display.ts'

type OfDisplay = RequestHandler<{ id: string }>

const BODY = jsonBody(16_384)

/** The screens of the house: pairing them, how each is set up, and what each is told to do. */
export function displaysApi(parts: DisplaysParts): Router {
  const router = Router()
  router.get('/displays', list(parts))
  router.post('/displays', BODY, pairNew(parts))
  router.put('/displays/open', BODY, setOpen(parts))
  router.post('/displays/phone', BODY, makeLink(parts))
  router.put('/displays/:id', BODY, save(parts))
  router.post('/displays/:id/pair', BODY, pairAgain(parts))
  router.delete('/displays/:id', revoke(parts))
  router.use('/displays', displayOrdersApi(parts))
  return router
}

function list({ displays, line, isDemo, build, now }: DisplaysParts): RequestHandler {
  return (_request, response) => {
    const { revision, open, displays: all } = displays.data()
    response.json({ revision, open, demo: isDemo(), build, now: now(), displays: all.map(line) })
  }
}

function pairNew(parts: DisplaysParts): RequestHandler {
  return async (request, response) => {
    const { code, settings } = bodyOf<{ code: string; settings: DisplaySettings }>(request, displayPairSchema)
    checkTeams(settings, parts)
    const by = editorOf(request, response)
    const id = newId(parts.bytes)
    await withCode(parts, code, { request, response }, async ({ hash }) => {
      const rest = { id, token: hash, pairedBy: by.who, pairedAt: parts.now() }
      await parts.displays.edit({
        ...{ by, what: 'display-paired', shown: shownDisplay(id) },
        change: current => withNewDisplay(current, pairedScreen(settings, rest)),
      })
      return id
    })
    response.status(201).json({ revision: parts.displays.data().revision, id })
  }
}

function pairAgain(parts: DisplaysParts): OfDisplay {
  return async (request, response) => {
    const { code } = bodyOf<{ code: string }>(request, displayAgainSchema)
    const { id, kind } = displayOf(parts.displays.data(), request.params.id)
    if (kind === 'phone') throw new Refused(422, 'A phone is let in by a link. Make a new one for it.')
    const by = editorOf(request, response)
    await withCode(parts, code, { request, response }, async ({ hash }) => {
      const change = { token: hash, pairedBy: by.who, pairedAt: parts.now() }
      await parts.displays.edit({
        ...{ by, what: 'display-paired', shown: shownDisplay(id) },
        change: current => withDisplay(current, id, change),
      })
      return id
    })
    response.json({ revision: parts.displays.data().revision, id })
  }
}

function save(parts: DisplaysParts): OfDisplay {
  return async (request, response) => {
    const { id } = displayOf(parts.displays.data(), request.params.id)
    const { revision, settings } = bodyOf<{ revision: number; settings: DisplaySettings }>(
      request,
      displaySaveSchema,
    )
    checkTeams(settings, parts)
    const saved = await editAtRevision(parts.displays, request as Request, response, revision, {
      ...{ what: 'display', shown: shownDisplay(id) },
      change: current => withDisplay(current, id, settings),
    })
    if (saved) response.json({ revision: saved.revision })
  }
}

function revoke({ displays }: DisplaysParts): OfDisplay {
  return async (request, response) => {
    const { id } = request.params
    const { revision } = await displays.edit({
      ...{ by: editorOf(request as Request, response), what: 'display-revoked', shown: shownDisplay(id) },
      change: current => withoutDisplay(current, id),
    })
    response.json({ revision })
  }
}

function setOpen({ displays }: DisplaysParts): RequestHandler {
  return async (request, response) => {
    const { revision, open } = bodyOf<{ revision: number; open: boolean }>(request, displaysOpenSchema)
    const saved = await editAtRevision(displays, request, response, revision, {
      ...{ what: 'displays-open', shown: data => ({ open: data.open }) },
      change: current => ({ ...current, open }),
    })
    if (saved) response.json({ revision: saved.revision })
  }
}

function makeLink(parts: DisplaysParts): RequestHandler {
  return (request, response) => {
    const { team, name } = bodyOf<{ team: string; name: string }>(request, displayPhoneSchema)
    if (!parts.hasTeam(team)) throw new Refused(422, [{ path: 'team', message: 'a team that is there' }])
    const { link, expires } = parts.phones.make({ team, name, by: editorOf(request, response).who })
    const address = `${parts.base()}/display/?phone=${link}`
    response.status(201).json({ link: address, qr: parts.qr(address), expires })
  }
}

function checkTeams({ teams }: DisplaySettings, { hasTeam }: DisplaysParts): void {
  if (teams.every(hasTeam) && new Set(teams).size === teams.length) return
  throw new Refused(422, [{ path: 'settings.teams', message: 'teams that are there, each once' }])
}
