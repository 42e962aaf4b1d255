import type { PoolShown } from '../model/audience.ts'
import type { GrewFigure, PoolFigure, RungFigure } from '../model/pool-figure.ts'
import type { Cents } from '../model/units.ts'
import { partOf, WHOLE } from './part-of.ts'

/** What a screen may know of a reason that a person typed in, since it may name an amount. */
const NO_REASON = 'the admin pages say why'

/**
 * A pool without its money: each amount in hundredths of a percent of the full pool, the growth in those of the pool of the
 * month before. With bars, what only a number can say is left out.
 */
export function audiencePool(pool: PoolFigure, shown: Exclude<PoolShown, 'money'>): PoolFigure {
  const part = (amount: Cents) => partOf(amount, pool.all)
  const partOrNull = (amount: Cents | null) => (amount === null ? null : part(amount))
  const figure: PoolFigure = {
    ...pool,
    correction: pool.correction === null ? null : NO_REASON,
    grew: pool.grew && grewPart(pool.grew, pool.all),
    amount: partOrNull(pool.amount),
    ifNow: partOrNull(pool.ifNow),
    all: WHOLE,
    fullShare: partOrNull(pool.fullShare),
    wouldAdd: pool.wouldAdd.map(({ id, amount }) => ({ id, amount: part(amount) })),
    ladder: rungParts(pool.ladder, part),
    spread: pool.spread && { low: part(pool.spread.low), high: part(pool.spread.high) },
  }
  return shown === 'percent'
    ? figure
    : { ...figure, ...{ grew: null, fullShare: null, wouldAdd: [], spread: null, percent: null } }
}

/** Null where there was no pool to grow from. */
function grewPart({ amount, since, agreements }: GrewFigure, all: Cents): GrewFigure | null {
  const before = (all - amount) as Cents
  return before <= 0 ? null : { amount: partOf(amount, before), since, agreements }
}

/** Rungs that come to the same part are one: their chances add up. */
function rungParts(ladder: readonly RungFigure[], part: (amount: Cents) => Cents): readonly RungFigure[] {
  const rungs = new Map<Cents, RungFigure>()
  for (const rung of ladder) {
    const amount = part(rung.amount)
    const held = rungs.get(amount)
    rungs.set(amount, {
      ...(held ?? rung),
      ...{ id: String(amount), amount },
      percent: held?.percent ? held.percent + (rung.percent ?? 0) : rung.percent,
      now: rung.now || (held?.now ?? false),
    })
  }
  return [...rungs.values()]
}
