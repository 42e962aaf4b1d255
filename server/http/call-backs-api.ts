import { type RequestHandler, Router } from 'express'
import { type CallBack, callBackSchema } from '../../core/model/call-back.ts'
import { editorOf } from './caller-of.ts'
import { bodyOf, jsonBody } from './json-body.ts'
import type { RecordsParts } from './records-parts.ts'
import { Refused } from './refused.ts'

/** What came of calling unhappy customers back: all of it, newest first, and one more. */
export function callBacksApi(parts: RecordsParts): Router {
  const router = Router({ mergeParams: true })
  router.get('/', (_request, response) => {
    const { revision, callBacks } = parts.records()
    response.json({ revision, callBacks: [...callBacks].reverse() })
  })
  router.post('/:survey', jsonBody(8192), note(parts))
  return router
}

function note(parts: RecordsParts): RequestHandler<{ survey: string }> {
  return async (request, response) => {
    const { survey } = request.params
    const { outcome } = bodyOf<{ outcome: string }>(request, callBackSchema)
    if (!parts.knows('survey', survey))
      throw new Refused(404, 'There is no answer of this number in the month.')
    const by = editorOf(request, response)
    const callBack: CallBack = { survey, outcome, author: by.who, at: parts.now() }
    const { revision } = await parts.edit({
      ...{ by, what: 'call-back' },
      shown: ({ callBacks }) => callBacks.findLast(each => each.survey === survey) ?? null,
      change: records => ({
        ...{ ...records, revision: records.revision + 1 },
        callBacks: [...records.callBacks, callBack],
      }),
    })
    response.status(201).json({ revision, callBack })
  }
}
