import { type RequestHandler, Router } from 'express'
import { z } from 'zod'
import { type SetUpFacts, type SetUpStep, setUpWordSchema } from '../../core/model/set-up.ts'
import type { Settings } from '../../core/model/settings.ts'
import type { Team } from '../../core/model/team.ts'
import type { Instant } from '../../core/model/units.ts'
import { editorOf } from './caller-of.ts'
import { bodyOf, jsonBody } from './json-body.ts'
import { type SettingsParts, saveAtRevision } from './save-at-revision.ts'
import { teamOf } from './team-of.ts'

export interface SetUpParts extends SettingsParts {
  facts(team: Team): SetUpFacts
  now(): Instant
}

export const saveSchema = z.strictObject({
  revision: z.int('the revision this was read at'),
  step: setUpWordSchema.shape.step,
  word: setUpWordSchema.shape.word.nullable(),
})

/** A team's first set-up: GET tells what is there, PUT puts a step off with a word; `word: null` takes it up again. */
export function setUpApi(parts: SetUpParts): Router {
  const router = Router()
  router.get('/teams/:team/set-up', (request, response) => {
    response.json(parts.facts(teamOf(parts.settings(), request.params.team)))
  })
  router.put('/teams/:team/set-up', jsonBody(4096), save(parts))
  return router
}

function save(parts: SetUpParts): RequestHandler<{ team: string }> {
  return async (request, response) => {
    const { id: team } = teamOf(parts.settings(), request.params.team)
    const { revision, step, word } = bodyOf<z.infer<typeof saveSchema>>(request, saveSchema)
    const author = editorOf(request, response).who
    const said = word === null ? [] : [{ team, step, word, author, at: parts.now() }]
    await saveAtRevision(parts, request, response, revision, {
      what: 'set-up',
      change: settings => ({ ...settings, setUp: [...otherWords(settings, team, step), ...said] }),
      shown: ({ setUp = [] }) => setUp.find(each => each.team === team && each.step === step) ?? null,
    })
  }
}

const otherWords = ({ setUp = [] }: Settings, team: string, step: SetUpStep) =>
  setUp.filter(each => each.team !== team || each.step !== step)
