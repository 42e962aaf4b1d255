/** One figure that a person can print again. `limit` null: told, not judged. */
export interface Measurement {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly limit: number | null
}

/** The median wall time of a synchronous task in milliseconds, after warm-up runs. */
export function medianMillis(task: () => void, runs: number, warmUps: number): number {
  const times: number[] = []
  for (let run = -warmUps; run < runs; run++) {
    const start = performance.now()
    task()
    if (run >= 0) times.push(performance.now() - start)
  }
  return times.sort((a, b) => a - b)[times.length >> 1] as number
}
