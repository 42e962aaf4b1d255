import fc from 'fast-check'
import { createFuzzCallers } from './fuzz-callers.ts'
import { type FuzzCase, fuzzCases } from './fuzz-cases.ts'
import type { FuzzDesk } from './fuzz-desk.ts'
import { createFuzzMark, revisionsOf } from './fuzz-mark.ts'
import { type FuzzRoute, fuzzRoutes } from './fuzz-routes.ts'
import { createFuzzSender, type FuzzAnswer, type FuzzRequest } from './fuzz-send.ts'
import { type FuzzWords, fuzzWords } from './fuzz-words.ts'

export interface FuzzRun {
  readonly cases: number
  /** Answers by the first digit of their status. */
  readonly answers: { readonly [digit: string]: number }
  /** What was not as it should be, with the request. */
  readonly problems: readonly string[]
  /** Milliseconds that the slowest answer took, and what was asked. */
  readonly slowest: { readonly took: number; readonly asked: string }
}

/** After so many requests every file is looked at. */
const THOROUGHLY = 25

/** So many seeded requests to each of the routes: none may crash the server, have it fail, or write unless it was granted. */
export async function fuzzRun(
  desk: FuzzDesk,
  given: { readonly routes: readonly FuzzRoute[]; readonly cases: number; readonly seed: number },
): Promise<FuzzRun> {
  const caller = createFuzzCallers(desk)
  const sender = createFuzzSender(desk.port)
  const mark = createFuzzMark(desk)
  const words = await fuzzWords(desk, fuzzRoutes(), sender.send, () => caller('manager'))
  const answers: { [digit: string]: number } = {}
  const problems: string[] = []
  let slowest = { took: 0, asked: '' }
  let cases = 0
  const one = async (route: FuzzRoute, drawn: FuzzCase) => {
    const own = await caller(drawn.who)
    const revisions = revisionsOf(desk.store)
    const revision = revisions[cases % revisions.length] ?? 0
    const asked = requestOf(route, drawn, own, {
      words,
      revision,
      address: `10.0.${(cases >> 8) & 255}.${cases & 255}`,
    })
    if (mark.isWritten(false)) await mark.renew()
    const answer = await sender.send(asked)
    cases += 1
    const digit = String(answer.status)[0] ?? ''
    answers[digit] = (answers[digit] ?? 0) + 1
    if (answer.took > slowest.took) slowest = { took: Math.round(answer.took), asked: told(asked) }
    // 304 is what a reader gets who says that he has it already.
    const isGranted = (answer.status >= 200 && answer.status < 300) || answer.status === 304
    const said = problemOf(route, asked, answer)
    const isLoose = !isGranted && mark.isWritten(cases % THOROUGHLY === 0)
    const found = desk.reports.splice(0).map(error => (error instanceof Error ? error.stack : String(error)))
    for (const each of [...(said ? [said] : []), ...(isLoose ? ['it was written'] : []), ...found])
      problems.push(
        `${drawn.who}: ${told(asked)}\n  ${answer.status} ${answer.text.slice(0, 300)}\n  ${each}`,
      )
    if (isLoose || (isGranted && asked.method !== 'GET')) await mark.renew()
  }
  try {
    for (const [index, route] of given.routes.entries()) {
      await mark.renew()
      const options = { numRuns: given.cases, seed: given.seed + index }
      for (const drawn of fc.sample(fuzzCases(route), options)) {
        await one(route, drawn)
        if (problems.length >= 20) return { cases, answers, problems, slowest }
      }
    }
    return { cases, answers, problems, slowest }
  } finally {
    sender.close()
  }
}

/** What is wrong with an answer; null: nothing. */
function problemOf(route: FuzzRoute, { body, method }: FuzzRequest, answer: FuzzAnswer): string | null {
  if (answer.status === -1) return 'it hangs'
  // The server may refuse a long body before it is whole.
  if (answer.status === 0) return (body?.length ?? 0) > 60_000 ? null : 'it ended the connection'
  if (answer.status >= 500) return 'it failed'
  if (answer.status >= 300 || method !== route.method || !route.isChecked) return null
  return route.takes(JSON.parse(body?.toString('utf8') ?? 'null')) ? null : 'it took what it should not'
}

interface Known {
  readonly words: FuzzWords
  readonly revision: number
  /** Where it comes from, as the proxy says. */
  readonly address: string
}

function requestOf(
  route: FuzzRoute,
  drawn: FuzzCase,
  own: { readonly [name: string]: string },
  { words, revision, address }: Known,
): FuzzRequest {
  const word = (of: number | string, ...names: readonly string[]) => {
    const known = names.map(name => words[name]).find(each => each !== undefined) ?? words.any ?? []
    return typeof of === 'string' ? of : encodeURIComponent(known[of % known.length] ?? '')
  }
  let path = ''
  let at = 0
  for (const part of route.path.split('/').slice(1)) {
    const isOpen = /^[:{]/.test(part)
    path += `/${isOpen ? word(drawn.words[at++] ?? 0, part.slice(1), path) : part}`
  }
  const query = drawn.query.map(([name, value]) => `${name}=${word(value, name)}`).join('&')
  const json = drawn.body.kind === 'json' ? { 'content-type': 'application/json' } : {}
  return {
    method: drawn.method ?? route.method,
    path: `${path || '/'}${query === '' ? '' : `?${query}`}`,
    headers: { ...json, ...own, 'x-forwarded-for': address, ...drawn.headers },
    body: bytesOf(drawn.body, revision),
  }
}

function bytesOf(body: FuzzCase['body'], revision: number): Buffer | null {
  if (body.kind === 'none') return null
  if (body.kind === 'raw') return body.bytes
  const { value, fresh } = body
  const isOpen = fresh && typeof value === 'object' && value !== null && 'revision' in value
  return Buffer.from(JSON.stringify(isOpen ? { ...value, revision } : value) ?? '')
}

const told = ({ method, path, headers, body }: FuzzRequest) =>
  `${method} ${path.slice(0, 200)} ${JSON.stringify(headers).slice(0, 300)} ${body?.toString('utf8').slice(0, 600) ?? ''}`
