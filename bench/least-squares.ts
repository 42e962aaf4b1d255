/** How fast y rises with x, by least squares. Zero where there are no two points. */
export function leastSquares(points: readonly (readonly [x: number, y: number])[]): number {
  const mean = (index: 0 | 1) => points.reduce((sum, point) => sum + point[index], 0) / points.length
  const [x, y] = [mean(0), mean(1)]
  const spread = points.reduce((sum, [at]) => sum + (at - x) ** 2, 0)
  return spread > 0 ? points.reduce((sum, [at, value]) => sum + (at - x) * (value - y), 0) / spread : 0
}
