/** Five points of the standard normal distribution and their weights (Gauss-Hermite): exact for polynomials to degree 9. */
const POINTS = [-2.8569700138728056, -1.3556261799742659, 0, 1.3556261799742659, 2.8569700138728056]
const WEIGHTS = [
  0.01125741132772069, 0.22207592200561266, 0.5333333333333333, 0.22207592200561266, 0.01125741132772069,
]

export interface SpeedNode {
  readonly speed: number
  readonly weight: number
}

/** A factor whose logarithm is normal with this mean and deviation, as five points. */
export function speedNodes(mean: number, deviation: number): readonly SpeedNode[] {
  return POINTS.map((point, index) => ({
    speed: Math.exp(mean + deviation * point),
    weight: WEIGHTS[index] as number,
  }))
}
