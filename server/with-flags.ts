import { type Appeal, appealOf } from '../core/model/appeal.ts'
import { type Exclusion, excludedIds } from '../core/model/exclusion.ts'
import type { Explanation, RowFlag } from '../core/model/explanation.ts'
import { METRICS } from '../core/model/metric.ts'

/**
 * An explanation whose rows say that somebody flagged them and what became of it. Only for who may see names: the reason of
 * a decision may hold one.
 */
export function withFlags(
  of: Explanation,
  { appeals, exclusions }: { readonly appeals: readonly Appeal[]; readonly exclusions: readonly Exclusion[] },
): Explanation {
  const team = of.team.id
  if (!of.names || METRICS[of.metric].counted === 'readings') return of
  const kind = of.metric === 'csat' ? 'survey' : 'ticket'
  const out = excludedIds(exclusions, team, kind)
  const rows = of.rows.rows.map(row => {
    const appeal = appealOf(appeals, { team, kind, target: row.id })
    const flag = appeal && flagOf(appeal, out.has(row.id))
    return flag ? { ...row, flag } : row
  })
  return { ...of, rows: { ...of.rows, rows } }
}

/** Null: it was left out, and counts again since. */
function flagOf({ decision }: Appeal, isOut: boolean): RowFlag | null {
  if (decision === null) return { state: 'open', reason: null }
  if (decision.outcome === 'left-out') return isOut ? { state: 'left-out', reason: null } : null
  return { state: 'kept', reason: decision.reason }
}
