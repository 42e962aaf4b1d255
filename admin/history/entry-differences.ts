import type { AuditEntry } from '../../core/model/audit-entry.ts'
import type { PlanVersion } from '../../core/model/plan.ts'
import { planVersionSchema } from '../../core/model/plan-schema.ts'
import { parsed } from '../../core/model/settings.ts'
import { monthText, type Speech } from '../../core/snapshot/format.ts'
import { changes } from '../goals/changes.ts'
import { draft } from '../goals/draft.ts'
import { type Difference, differences } from './differences.ts'

/** What an entry of the history changed, in the words of the pages where it is changed. */
export function entryDifferences(
  { what, before, after }: Pick<AuditEntry, 'what' | 'before' | 'after'>,
  speech: Speech,
): readonly Difference[] {
  if (what === 'schedule') return differences(newest(before), newest(after), speech)
  if (what !== 'goals') return differences(before, after, speech)
  const [was, is] = [
    parsed<PlanVersion>(planVersionSchema, before),
    parsed<PlanVersion>(planVersionSchema, after),
  ]
  return was.ok && is.ok ? planDifferences(was.value, is.value, speech) : differences(before, after, speech)
}

/** Of hours and promises with all their versions the last one: what was in force before, and what was put in its place. */
function newest(kept: unknown): unknown {
  const { schedules, policies } = (kept ?? {}) as { schedules?: unknown; policies?: unknown }
  if (!Array.isArray(schedules) || !Array.isArray(policies)) return kept
  const { schedule } = (schedules.at(-1) ?? {}) as { schedule?: object }
  const { policy } = (policies.at(-1) ?? {}) as { policy?: object }
  return { ...schedule, ...policy }
}

function planDifferences(was: PlanVersion, is: PlanVersion, speech: Speech): readonly Difference[] {
  const months = [was, is].map(({ effective }) => `${monthText(effective, speech)} ${effective.slice(0, 4)}`)
  const rules = changes(draft(is, speech), draft(was, speech), speech)
  return [
    ...ruleOf('Rules from', months[0] ?? null, months[1] ?? null),
    ...rules
      .filter(({ field }) => field !== 'effective')
      .map(({ field, title, from, to }) => ({
        place: field.endsWith('.target') ? `${title}, target` : title,
        before: from,
        after: to,
      })),
    ...ruleOf('Why a running month was corrected', was.correction ?? null, is.correction ?? null),
  ]
}

const ruleOf = (place: string, before: string | null, after: string | null): readonly Difference[] =>
  before === after ? [] : [{ place, before, after }]
