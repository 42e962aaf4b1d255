import { isDeepStrictEqual } from 'node:util'
import type { HoursEdit } from '../../core/model/hours-edit.ts'
import type { SlaPolicy } from '../../core/model/policy.ts'
import type { Team } from '../../core/model/team.ts'
import { type Instant, MINUTE } from '../../core/model/units.ts'

interface Version {
  readonly from: Instant | null
}

const NO_PROMISE: SlaPolicy = { priorities: {}, other: { response: null, resolution: null } }

/**
 * The team with an edit of its hours and promises in force from `now` on: older versions stay, so that no judged ticket is
 * judged anew. An edit within a minute of the last one takes its place, and what does not change makes no version.
 */
export function withHours(team: Team, { schedule, policy }: HoursEdit, now: Instant): Team {
  const schedules = withVersion(team.schedules, { schedule: { ...schedule, zone: team.zone } }, now)
  return { ...team, schedules, policies: withPolicy(team.policies, policy, now) }
}

function withPolicy(policies: Team['policies'], policy: SlaPolicy | null, now: Instant): Team['policies'] {
  if (policy === null && policies.length === 0) return policies
  // Before the first policy nothing was promised: without a version that says so it would rule old tickets too.
  const known = policies.length === 0 ? [{ from: null, policy: NO_PROMISE }] : policies
  return withVersion(known, { policy: policy ?? NO_PROMISE }, now)
}

function withVersion<T extends object>(
  versions: readonly (Version & T)[],
  made: T,
  now: Instant,
): readonly (Version & T)[] {
  const sorted = [...versions].sort((a, b) => begin(a) - begin(b))
  const last = sorted.at(-1)
  const isFresh = last !== undefined && last.from !== null && now - last.from < MINUTE
  const earlier = isFresh ? sorted.slice(0, -1) : sorted
  const from = isFresh ? last.from : now
  if (last && isDeepStrictEqual(last, { from: last.from, ...made })) return versions
  const ruling = earlier.at(-1)
  if (ruling && isDeepStrictEqual(ruling, { from: ruling.from, ...made })) return earlier
  return [...earlier, { from, ...made }]
}

const begin = ({ from }: Version) => from ?? Number.NEGATIVE_INFINITY
