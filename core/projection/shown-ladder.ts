import type { OutcomeRung } from './outcomes.ts'
import { shownChances } from './shown-chances.ts'

/** A row of the ladder; `percent` in steps of 5, all rows together 100. */
export interface LadderRow extends OutcomeRung {
  readonly percent: number
}

const MOST_ROWS = 4

/**
 * The rows the ladder shows, the highest first: at most four. Beyond that the two neighbours that are least likely together
 * become one, under the amount of the likelier, but the amount that holds now always stays one of them. Rows of 0 % are
 * hidden, but for the one that holds now.
 */
export function shownLadder(rungs: readonly OutcomeRung[]): readonly LadderRow[] {
  const rows = [...rungs]
  while (rows.length > MOST_ROWS) {
    let at = 0
    for (let k = 1; k + 1 < rows.length; k++) if (together(rows, k) < together(rows, at)) at = k
    rows.splice(at, 2, joined(rows[at]!, rows[at + 1]!))
  }
  const percents = shownChances(rows.map(({ chance }) => chance))
  return rows
    .map((row, index) => ({ ...row, percent: percents[index] ?? 0 }))
    .filter(({ percent, now }) => percent > 0 || now)
}

const together = (rows: readonly OutcomeRung[], k: number) => rows[k]!.chance + rows[k + 1]!.chance

function joined(high: OutcomeRung, low: OutcomeRung): OutcomeRung {
  const kept = high.now || (!low.now && high.chance > low.chance) ? high : low
  return { amount: kept.amount, now: kept.now, chance: high.chance + low.chance }
}
