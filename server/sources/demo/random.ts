/** A repeatable stream of chance. Two streams made from the same numbers give the same values. */
export interface Dice {
  /** Evenly from 0 up to, never including, 1. */
  roll(): number
  /** Evenly from `low` up to, never including, `high`. */
  between(low: number, high: number): number
  /** True with this probability. */
  chance(probability: number): boolean
  pick<T>(items: readonly [T, ...T[]]): T
  /** One of the items, each with its own weight. */
  weighed<T extends { readonly weight: number }>(items: readonly [T, ...T[]]): T
  /** Log-normal: half lie below `median`. Durations of work look like this: many short, few long. */
  skewed(median: number, spread: number): number
}

/** A stream of its own for these whole numbers, unrelated to that of any other numbers. */
export function dice(...seed: readonly number[]): Dice {
  let state = seed.reduce((sum, part) => scramble((sum + scramble(part | 0)) | 0), 1)
  const roll = () => {
    // A step that is odd walks through all 32-bit states; the scramble hides the walk.
    state = (state + 0x5bd1e995) | 0
    return (scramble(state) >>> 0) / 0x1_0000_0000
  }
  return {
    roll,
    between: (low, high) => low + (high - low) * roll(),
    chance: probability => roll() < probability,
    pick: items => items[Math.floor(roll() * items.length)]!,
    weighed: items => weighed(items, roll()),
    skewed: (median, spread) => median * Math.exp(spread * bell(roll)),
  }
}

function weighed<T extends { readonly weight: number }>(items: readonly [T, ...T[]], share: number): T {
  let left = share * items.reduce((sum, item) => sum + item.weight, 0)
  for (const item of items) {
    left -= item.weight
    if (left < 0) return item
  }
  return items[0]
}

// The sum of twelve even values, less their mean, is close to a normal one with a spread of 1.
function bell(roll: () => number): number {
  let sum = -6
  for (let index = 0; index < 12; index++) sum += roll()
  return sum
}

function scramble(value: number): number {
  let bits = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d)
  bits = Math.imul(bits ^ (bits >>> 12), 0x297a2d39)
  return bits ^ (bits >>> 15)
}
