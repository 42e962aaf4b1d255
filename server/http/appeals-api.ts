import { randomUUID } from 'node:crypto'
import { type RequestHandler, Router } from 'express'
import {
  type Appeal,
  type AppealDraft,
  type AppealVerdict,
  appealDraftSchema,
  appealVerdictSchema,
} from '../../core/model/appeal.ts'
import type { Records } from '../../core/model/records.ts'
import { editorOf } from './caller-of.ts'
import { editAtRevision } from './edit-at-revision.ts'
import { bodyOf, jsonBody } from './json-body.ts'
import type { RecordsParts } from './records-parts.ts'
import { Refused } from './refused.ts'
import { openAppeal, withAppeal, withDecision } from './with-appeal.ts'

type OfTeam = RequestHandler<{ team: string }>
type OfOne = RequestHandler<{ team: string; id: string }>

/** Tickets and answers that somebody flagged: the list, newest first, one more, and deciding one. */
export function appealsApi(parts: RecordsParts): Router {
  const router = Router({ mergeParams: true })
  const body = jsonBody(8192)
  router.get('/', list(parts))
  router.post('/', body, flag(parts))
  router.put('/:id', body, decide(parts))
  return router
}

function list(parts: RecordsParts): OfTeam {
  return (request, response) => {
    const { revision, appeals } = parts.records()
    response.json({ revision, appeals: appeals.filter(each => each.team === request.params.team).reverse() })
  }
}

function flag(parts: RecordsParts): OfTeam {
  return async (request, response) => {
    const draft = bodyOf<AppealDraft>(request, appealDraftSchema)
    const { team } = request.params
    refuseGone(parts, { team, ...draft }, 'What it counted stays as it is.')
    const by = editorOf(request, response)
    const made = { id: randomUUID(), team, ...draft, author: by.who, at: parts.now(), decision: null }
    const { revision } = await parts.edit({
      ...{ by, what: 'appeal' },
      change: records => withAppeal(records, made),
      shown: ({ appeals }) => appeals.find(each => each.id === made.id) ?? null,
    })
    response.status(201).json({ revision, appeal: made })
  }
}

function decide(parts: RecordsParts): OfOne {
  return async (request, response) => {
    const { revision, outcome, reason } = bodyOf<AppealVerdict>(request, appealVerdictSchema)
    const appeal = openAppeal(parts.records(), request.params)
    if (outcome === 'left-out') refuseGone(parts, appeal, 'Keep it, and say so in the reason.')
    const decision = { outcome, reason, author: editorOf(request, response).who, at: parts.now() }
    const exclusion = randomUUID()
    const document = { data: parts.records, edit: parts.edit }
    const next = await editAtRevision(document, request, response, revision, {
      what: 'appeal-decided',
      change: records => withDecision(records, request.params, decision, exclusion),
      shown: records => shown(records, appeal),
    })
    if (next) response.json({ revision: next.revision, ...shown(next, appeal) })
  }
}

/** The appeal, and the exclusion that it became or null. */
const shown = ({ appeals, exclusions }: Records, { id }: Appeal) => ({
  appeal: appeals.find(each => each.id === id) ?? null,
  exclusion: exclusions.find(each => each.appeal === id) ?? null,
})

/** Throws a `Refused` where leaving it out can change nothing any more. */
function refuseGone(
  parts: RecordsParts,
  { team, kind, target }: Pick<Appeal, 'team' | 'kind' | 'target'>,
  so: string,
): void {
  const what = kind === 'ticket' ? 'ticket' : 'answer'
  const refused = (status: number, message: string) => new Refused(status, [{ path: 'target', message }])
  if (!parts.knows(kind, target)) throw refused(404, `The data in hand holds no ${what} #${target}. ${so}`)
  const month = parts.closedMonth(team, kind, target)
  if (month !== null) throw refused(409, `This ${what} is of ${month}, which is closed. ${so}`)
}
