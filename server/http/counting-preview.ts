import type { RequestHandler } from 'express'
import type { z } from 'zod'
import type { CountedMonth, CountingEffect, CountingRules } from '../../core/model/counting-effect.ts'
import type { Settings } from '../../core/model/settings.ts'
import type { Instant } from '../../core/model/units.ts'
import { monthAt } from '../../core/time/period.ts'
import { bodyOf } from './json-body.ts'
import { teamOf } from './team-of.ts'

export interface CountingParts {
  readonly settings: { data(): Settings }
  /** The zone that the environment sets for all teams, in the place of what is saved; null: none. */
  readonly fixedZone: string | null
  now(): Instant
  /** What a team's months that are not closed come to under some rules. */
  counted(team: string, rules: CountingRules): readonly CountedMonth[]
}

/** Tells what other rules would make of the months that are not closed. Saves nothing. */
export function countingPreview(
  { settings, fixedZone, now, counted }: CountingParts,
  schema: z.ZodType,
): RequestHandler<{ team: string }> {
  return (request, response) => {
    const team = teamOf(settings.data(), request.params.team)
    const rules = bodyOf<CountingRules>(request, schema)
    const running = monthAt(fixedZone ?? rules.zone ?? team.zone, now())
    const before = counted(team.id, team)
    // In another zone a month may have begun already, or not yet.
    const months = counted(team.id, rules).map(({ month, counted: after }) => ({
      ...{ month, runs: month === running },
      before: before.find(each => each.month === month)?.counted ?? null,
      after,
    }))
    response.json({ months } satisfies CountingEffect)
  }
}
