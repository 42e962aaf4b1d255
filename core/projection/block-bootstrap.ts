import type { Brier, Judged } from './backtest.ts'

const DRAWS = 2_000
const SEED = 20_261

/**
 * The 95 % interval of a mean difference when whole months are drawn with replacement, since the forecasts of one month
 * rise and fall together. Seeded: the same forecasts give the same interval. Null for fewer than two months.
 */
export function blockBootstrap(
  judged: readonly Judged[],
  difference: (errors: Brier) => number,
): readonly [number, number] | null {
  const blocks = new Map<string, { sum: number; n: number }>()
  for (const { month, errors } of judged) {
    const block = blocks.get(month) ?? { sum: 0, n: 0 }
    block.sum += difference(errors)
    block.n++
    blocks.set(month, block)
  }
  const months = [...blocks.values()]
  if (months.length < 2) return null
  const random = seeded(SEED)
  const means = new Float64Array(DRAWS)
  for (let draw = 0; draw < DRAWS; draw++) {
    let sum = 0
    let n = 0
    for (let i = 0; i < months.length; i++) {
      const block = months[Math.floor(random() * months.length)]!
      sum += block.sum
      n += block.n
    }
    means[draw] = sum / n
  }
  means.sort()
  return [means[Math.floor(0.025 * DRAWS)]!, means[Math.ceil(0.975 * DRAWS) - 1]!]
}

/** Park and Miller's minimal standard generator, from 0 to below 1. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return (state - 1) / 2_147_483_646
  }
}
