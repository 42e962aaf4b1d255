import { startFuzzDesk } from './fuzz-desk.ts'
import type { FuzzRoute } from './fuzz-routes.ts'
import { type FuzzRun, fuzzRun } from './fuzz-run.ts'
import { looseEnds } from './loose-ends.ts'

/** What was granted changes a desk; so many routes share one. */
const A_DESK = 12

/** Attacks the routes with so many cases each, the same for the same seed. */
export async function fuzzSite(
  routes: readonly FuzzRoute[],
  given: { readonly cases: number; readonly seed: number },
): Promise<FuzzRun> {
  const runs: FuzzRun[] = []
  const loose = looseEnds()
  for (let from = 0; from < routes.length; from += A_DESK) {
    const desk = await startFuzzDesk()
    const some = routes.slice(from, from + A_DESK)
    try {
      runs.push(await fuzzRun(desk, { routes: some, cases: given.cases, seed: given.seed + from }))
    } finally {
      await desk.close()
    }
  }
  const answers: { [digit: string]: number } = {}
  for (const run of runs)
    for (const [digit, count] of Object.entries(run.answers)) answers[digit] = (answers[digit] ?? 0) + count
  return {
    cases: runs.reduce((sum, run) => sum + run.cases, 0),
    answers,
    problems: [...runs.flatMap(run => run.problems), ...loose.end()],
    slowest: runs.map(run => run.slowest).reduce((a, b) => (a.took >= b.took ? a : b)),
  }
}
