/** What is asked of users, codes or tokens and not done: a status of 4xx, the field it is about, and a sentence. */
export class AuthProblem extends Error {
  readonly status: number
  readonly path: string

  constructor(status: number, path: string, message: string) {
    super(message)
    this.name = 'AuthProblem'
    this.status = status
    this.path = path
  }
}
