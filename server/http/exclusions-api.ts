import { randomUUID } from 'node:crypto'
import { type RequestHandler, Router } from 'express'
import {
  type Exclusion,
  type ExclusionDraft,
  exclusionDraftSchema,
  undoSchema,
} from '../../core/model/exclusion.ts'
import { editorOf } from './caller-of.ts'
import { bodyOf, jsonBody } from './json-body.ts'
import type { RecordsParts } from './records-parts.ts'
import { Refused } from './refused.ts'
import { withExclusion, withUndone } from './with-exclusion.ts'

type OfTeam = RequestHandler<{ team: string }>
type OfOne = RequestHandler<{ team: string; id: string }>

// The effect is shown while the reason is still being typed.
const previewSchema = exclusionDraftSchema.partial({ reason: true })

/** Tickets and answers left out by hand: the list, what one would do, leaving out, and putting back in. */
export function exclusionsApi(parts: RecordsParts): Router {
  const router = Router({ mergeParams: true })
  const body = jsonBody(8192)
  router.get('/', list(parts))
  router.post('/', body, exclude(parts))
  router.post('/preview', body, preview(parts))
  router.post('/:id/undo', body, undo(parts))
  return router
}

function list(parts: RecordsParts): OfTeam {
  return (request, response) => {
    const { revision, exclusions } = parts.records()
    const ours = exclusions.filter(each => each.team === request.params.team)
    response.json({ revision, exclusions: ours.reverse() })
  }
}

function exclude(parts: RecordsParts): OfTeam {
  return async (request, response) => {
    const draft = bodyOf<ExclusionDraft>(request, exclusionDraftSchema)
    if (!parts.knows(draft.kind, draft.target)) throw unknown(draft.kind)
    const by = editorOf(request, response)
    const made = { id: randomUUID(), team: request.params.team, ...draft, author: by.who, at: parts.now() }
    const exclusion: Exclusion = { ...made, undone: null }
    const change = { by, what: 'exclusion', ...shownById(exclusion.id) } as const
    const { revision } = await parts.edit({ ...change, change: records => withExclusion(records, exclusion) })
    response.status(201).json({ revision, exclusion })
  }
}

function preview(parts: RecordsParts): OfTeam {
  return (request, response) => {
    const draft = bodyOf<Pick<ExclusionDraft, 'kind' | 'target'>>(request, previewSchema)
    response.json(parts.preview(request.params.team, draft))
  }
}

function undo(parts: RecordsParts): OfOne {
  return async (request, response) => {
    const { reason } = bodyOf<{ reason: string }>(request, undoSchema)
    const by = editorOf(request, response)
    const undone = { author: by.who, at: parts.now(), reason }
    const change = { by, what: 'exclusion-undone', ...shownById(request.params.id) } as const
    const next = await parts.edit({
      ...change,
      change: records => withUndone(records, request.params, undone),
    })
    response.json({ revision: next.revision, exclusion: change.shown(next) })
  }
}

const shownById = (id: string) => ({
  shown: ({ exclusions }: { readonly exclusions: readonly Exclusion[] }) =>
    exclusions.find(each => each.id === id) ?? null,
})

const unknown = (kind: Exclusion['kind']) => {
  const what = kind === 'ticket' ? 'ticket' : 'answer'
  return new Refused(404, [{ path: 'target', message: `There is no ${what} of this number in the month.` }])
}
