import { logGamma } from './special-functions.ts'

/** P(at most `k` bad of `m`) when the chance of a bad one is Beta(alpha, beta). Exact to some 1e-12 for m below 10,000. */
export function betaBinomialCdf(k: number, m: number, alpha: number, beta: number): number {
  if (k < 0) return 0
  if (k >= m) return 1
  let p = noneBad(m, alpha, beta)
  let sum = p
  for (let i = 0; i < k; i++) {
    p *= ((m - i) * (i + alpha)) / ((i + 1) * (m - i - 1 + beta))
    sum += p
  }
  return Math.min(1, sum)
}

/** The fewest bad of `m` that are not exceeded with probability `level`. */
export function betaBinomialQuantile(level: number, m: number, alpha: number, beta: number): number {
  let p = noneBad(m, alpha, beta)
  let sum = p
  let k = 0
  while (sum < level && k < m) {
    p *= ((m - k) * (k + alpha)) / ((k + 1) * (m - k - 1 + beta))
    sum += p
    k++
  }
  return k
}

function noneBad(m: number, alpha: number, beta: number): number {
  return Math.exp(logGamma(m + beta) + logGamma(alpha + beta) - logGamma(m + alpha + beta) - logGamma(beta))
}
