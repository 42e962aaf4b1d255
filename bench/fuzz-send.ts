import { Agent, request } from 'node:http'

export interface FuzzRequest {
  readonly method: string
  readonly path: string
  readonly headers: { readonly [name: string]: string }
  readonly body: Buffer | null
}

export interface FuzzAnswer {
  /** 0: the connection ended without an answer. -1: nothing came. */
  readonly status: number
  readonly text: string
  /** Milliseconds. */
  readonly took: number
}

const HANGS = 15_000

/** One request after another over one connection, which is opened anew whenever the server ends it. */
export function createFuzzSender(port: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const once = ({ method, path, headers, body }: FuzzRequest) =>
    new Promise<FuzzAnswer>(resolve => {
      const from = performance.now()
      const end = (status: number, text: string) => resolve({ status, text, took: performance.now() - from })
      const length = body === null ? {} : { 'content-length': String(body.length) }
      const asked = request({
        ...{ host: '127.0.0.1', port, method, path, agent, timeout: HANGS },
        headers: { ...length, ...headers },
      })
      asked.on('response', response => {
        const parts: Buffer[] = []
        response.on('data', part => void parts.push(part))
        response.on('end', () => end(response.statusCode ?? 0, Buffer.concat(parts).toString('utf8')))
        response.on('error', () => end(response.statusCode ?? 0, ''))
      })
      asked.on('timeout', () => {
        end(-1, '')
        asked.destroy()
      })
      // Also where the server has refused a body and ended the connection before it was whole.
      asked.on('error', () => end(0, ''))
      asked.end(body ?? undefined)
    })
  return {
    async send(asked: FuzzRequest): Promise<FuzzAnswer> {
      const answer = await once(asked)
      // A connection that was kept may have ended just before.
      return answer.status === 0 ? once(asked) : answer
    },
    close: () => agent.destroy(),
  }
}
