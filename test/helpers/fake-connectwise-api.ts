import type { ConnectWiseApi, Rows } from '../../server/sources/connectwise/connectwise-api.ts'

/** What a path answers with: rows, something made of what was asked, or an error to reject with. */
export type Answer = readonly unknown[] | Error | ((asked: Rows) => readonly unknown[])

export interface FakeConnectWise {
  readonly api: ConnectWiseApi
  /** By path; one that is not named has no rows. */
  readonly answers: { [path: string]: Answer }
  readonly asked: { readonly path: string; readonly rows: Rows }[]
  /** The server's clock less ours. */
  clock: number | null
}

/** ConnectWise in memory. It understands no conditions: they are recorded, and an answer may look at them. */
export function fakeConnectWiseApi(answers: FakeConnectWise['answers'] = {}): FakeConnectWise {
  const rowsAt = (path: string, rows: Rows) => {
    const answer = answers[path] ?? []
    if (answer instanceof Error) throw answer
    return typeof answer === 'function' ? answer(rows) : answer
  }
  const fake: FakeConnectWise = {
    answers,
    asked: [],
    clock: null,
    api: {
      async all(path, rows, signal) {
        signal.throwIfAborted()
        fake.asked.push({ path, rows })
        return rowsAt(path, rows)
      },
      async one(path, fields, signal) {
        signal.throwIfAborted()
        fake.asked.push({ path, rows: fields === null ? {} : { fields } })
        return rowsAt(path, {})[0] ?? null
      },
      async count(path, conditions, signal) {
        signal.throwIfAborted()
        fake.asked.push({ path: `${path}/count`, rows: { conditions } })
        return rowsAt(path, { conditions }).length
      },
      clock: () => fake.clock,
      redacted: text => text,
    },
  }
  return fake
}
