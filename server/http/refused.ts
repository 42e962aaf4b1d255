import type { Problem } from '../../core/model/result.ts'

/** A request that is not done, thrown out of a handler: a status of 4xx and what the person should know. */
export class Refused extends Error {
  readonly status: number
  readonly problems: readonly Problem[]

  constructor(status: number, problems: string | readonly Problem[]) {
    const list = typeof problems === 'string' ? [{ path: '', message: problems }] : problems
    super(list.map(problem => problem.message).join(' '))
    this.name = 'Refused'
    this.status = status
    this.problems = list
  }
}
