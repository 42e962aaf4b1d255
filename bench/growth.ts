import type { Held } from './held-by.ts'
import type { Measurement } from './measurement.ts'

/**
 * How a page grew over a run, from what it held at a quarter, a half, three quarters and the end. The slope is that of the
 * straight line nearest to the heaps, in megabytes a run; the first quarter warms up and is not looked at.
 */
export function growth(name: string, quarters: readonly Held[]): readonly Measurement[] {
  const grown = (key: 'nodes' | 'listeners') => quarters.at(-1)![key] - quarters[0]![key]
  return [
    { name: `${name}_heap_slope_mb`, value: slope(quarters.map(({ heap }) => heap)), unit: 'MB', limit: 0.5 },
    { name: `${name}_dom_nodes_grown`, value: grown('nodes'), unit: '', limit: 0 },
    { name: `${name}_listeners_grown`, value: grown('listeners'), unit: '', limit: 0 },
  ]
}

/** Least squares over equal steps, told for as many steps as there are heaps, in hundredths of a megabyte. */
function slope(heaps: readonly number[]): number {
  const middle = (heaps.length - 1) / 2
  const mean = heaps.reduce((sum, heap) => sum + heap, 0) / heaps.length
  const across = heaps.reduce((sum, heap, step) => sum + (step - middle) * (heap - mean), 0)
  const wide = heaps.reduce((sum, _, step) => sum + (step - middle) ** 2, 0)
  return Math.round(((across / wide) * heaps.length) / 1e4) / 100
}
