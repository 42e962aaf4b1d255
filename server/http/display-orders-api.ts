import { type RequestHandler, Router } from 'express'
import type { Display } from '../../core/model/display.ts'
import {
  displayBlankSchema,
  displayOrderSchema,
  displayVisitorsSchema,
} from '../../core/model/display-bodies.ts'
import { instant, MINUTE } from '../../core/model/units.ts'
import type { DisplayOrder } from '../../core/snapshot/protocol.ts'
import { editorOf } from './caller-of.ts'
import type { DisplaysParts } from './displays-parts.ts'
import { bodyOf, jsonBody } from './json-body.ts'
import { Refused } from './refused.ts'
import { displayOf, shownDisplay, withDisplay } from './with-display.ts'

type OfDisplay = RequestHandler<{ id: string }>

const BODY = jsonBody(1024)

/** What a screen is told to do: to load its page anew, to show its name, to be black, to hide what visitors may not see. */
export function displayOrdersApi(parts: DisplaysParts): Router {
  const router = Router()
  router.post('/:id/order', BODY, order(parts))
  router.put('/:id/blank', BODY, blank(parts))
  router.put('/:id/visitors', BODY, visitors(parts))
  return router
}

function order(parts: DisplaysParts): OfDisplay {
  return (request, response) => {
    const { id } = displayOf(parts.displays.data(), request.params.id)
    const asked = bodyOf<{ order: DisplayOrder }>(request, displayOrderSchema)
    if (!parts.order(id, asked.order))
      throw new Refused(409, 'This screen is not connected. It can be told once it is back.')
    response.json({})
  }
}

function blank(parts: DisplaysParts): OfDisplay {
  return (request, response, next) => {
    const change = bodyOf<{ blank: boolean }>(request, displayBlankSchema)
    return changed(parts, change)(request, response, next)
  }
}

function visitors(parts: DisplaysParts): OfDisplay {
  return (request, response, next) => {
    const { minutes } = bodyOf<{ minutes: number | null }>(request, displayVisitorsSchema)
    const visitorsUntil = minutes === null ? null : instant(parts.now() + minutes * MINUTE)
    return changed(parts, { visitorsUntil })(request, response, next)
  }
}

function changed({ displays }: DisplaysParts, change: Partial<Display>): OfDisplay {
  return async (request, response) => {
    const { id } = request.params
    const { revision } = await displays.edit({
      ...{ by: editorOf(request, response), what: 'display', shown: shownDisplay(id) },
      change: current => withDisplay(current, id, change),
    })
    response.json({ revision })
  }
}
