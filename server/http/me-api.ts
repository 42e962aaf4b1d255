import { type RequestHandler, Router } from 'express'
import { codeBodySchema, ownPasswordSchema, passwordBodySchema } from '../../core/model/auth-bodies.ts'
import type { QrFigure } from '../../core/model/metric-figure.ts'
import type { MySlice } from '../../core/model/my-slice.ts'
import { monthSchema } from '../../core/model/plan-schema.ts'
import type { OwnAccount } from '../auth/own-account.ts'
import { callerOf } from './caller-of.ts'
import { bodyOf, jsonBody } from './json-body.ts'
import type { MySliceParts } from './my-slice-api.ts'
import { userOf } from './only.ts'
import { Refused } from './refused.ts'

export interface MeParts {
  readonly own: OwnAccount
  readonly mySlice: MySliceParts
  /** A text as the code that a telephone reads. */
  qr(text: string): QrFigure
  /** A session may have ended. */
  left(): void
}

/** A signed-in person's own things: their slice and statements, their password, and codes at sign-in. */
export function meApi(parts: MeParts): Router {
  const router = Router()
  const body = jsonBody(4096)
  router.get('/me', me(parts))
  router.get('/me/statements/:month', statements(parts))
  router.put('/me/password', body, changePassword(parts))
  router.post('/me/totp', body, beginTotp(parts))
  router.put('/me/totp', body, confirmTotp(parts))
  router.delete('/me/totp', body, endTotp(parts))
  return router
}

function me({ own, mySlice }: MeParts): RequestHandler {
  return (_request, response) => {
    const user = userOf(response)
    response.json({ user, totp: own.totp(user), slice: sliceOf(mySlice, user.person) })
  }
}

function statements({ mySlice }: MeParts): RequestHandler<{ month: string }> {
  return (request, response) => {
    const { month } = request.params
    if (!monthSchema.safeParse(month).success) throw new Refused(404, 'A month looks like 2026-11.')
    const slice = sliceOf(mySlice, userOf(response).person)
    const found = slice?.statements.filter(each => each.month === month) ?? []
    if (!slice || found.length === 0) throw new Refused(404, 'You have no statement of this month.')
    response.json({ month, locale: slice.locale, statements: found })
  }
}

function sliceOf({ people, slice }: MySliceParts, person: string | null): MySlice | null {
  const found = people().people.find(({ id }) => id === person)
  return found ? slice(found) : null
}

function changePassword({ own, left }: MeParts): RequestHandler {
  return async (request, response) => {
    const { password, next } = bodyOf<{ password: string; next: string }>(request, ownPasswordSchema)
    await own.changePassword(userOf(response), callerOf(request), password, next)
    left()
    response.json({})
  }
}

function beginTotp({ own, qr }: MeParts): RequestHandler {
  return async (request, response) => {
    const { password } = bodyOf<{ password: string }>(request, passwordBodySchema)
    const begun = await own.beginTotp(userOf(response), callerOf(request), password)
    response.status(201).json({ ...begun, qr: qr(begun.url) })
  }
}

function confirmTotp({ own }: MeParts): RequestHandler {
  return async (request, response) => {
    const { code } = bodyOf<{ code: string }>(request, codeBodySchema)
    response.json({ recovery: await own.confirmTotp(userOf(response), callerOf(request), code) })
  }
}

function endTotp({ own }: MeParts): RequestHandler {
  return async (request, response) => {
    const { password } = bodyOf<{ password: string }>(request, passwordBodySchema)
    await own.endTotp(userOf(response), callerOf(request), password)
    response.json({})
  }
}
