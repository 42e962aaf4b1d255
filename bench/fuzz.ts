import { startFuzzDesk } from './fuzz-desk.ts'
import { fuzzRoutes } from './fuzz-routes.ts'
import { fuzzSite } from './fuzz-site.ts'
import { fuzzSockets } from './fuzz-sockets.ts'
import type { Measurement } from './measurement.ts'

const CASES = 10_000

/** FUZZ_SEED in the environment draws the same cases again. */
const seedOf = (text: string | undefined) => (/^\d{1,9}$/.test(text ?? '') ? Number(text) : Date.now() % 1e9)

/** Every route of the site and every event of every socket, 10,000 seeded cases each. */
export async function fuzzBench(isQuick: boolean): Promise<readonly Measurement[]> {
  const cases = isQuick ? CASES / 20 : CASES
  const seed = seedOf(process.env.FUZZ_SEED)
  process.stdout.write(`FUZZ_SEED=${seed}\n`)
  const site = await fuzzSite(fuzzRoutes(), { cases, seed })
  const desk = await startFuzzDesk()
  const sockets = await fuzzSockets(desk, { cases, seed })
  await desk.close()
  for (const problem of [...site.problems, ...sockets.problems]) process.stderr.write(`${problem}\n`)
  process.stdout.write(`The slowest answer took ${site.slowest.took} ms: ${site.slowest.asked}\n`)
  const told = (name: string, value: number, unit: string, limit: number | null): Measurement => ({
    ...{ name, value, unit, limit },
  })
  return [
    told('fuzz_http_cases', site.cases, '', null),
    told('fuzz_http_granted', site.answers[2] ?? 0, '', null),
    told('fuzz_http_problems', site.problems.length, '', 0),
    told('fuzz_socket_cases', sockets.cases, '', null),
    told('fuzz_socket_problems', sockets.problems.length, '', 0),
    told('fuzz_slowest_ms', site.slowest.took, 'ms', null),
  ]
}
