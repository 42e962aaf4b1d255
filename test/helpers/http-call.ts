import { request } from 'node:http'

export interface Call {
  readonly method?: string
  readonly path: string
  /** `host` and `origin` may be forged here, which `fetch` forbids. */
  readonly headers?: { readonly [name: string]: string }
  readonly body?: string
}

export interface Answer {
  readonly status: number
  readonly headers: { readonly [name: string]: string | string[] | undefined }
  readonly text: string
}

/** One request to a server on the loopback. */
export function httpCall(port: number, { method = 'GET', path, headers = {}, body }: Call): Promise<Answer> {
  return new Promise((resolve, reject) => {
    // Of a DELETE Node sends a body only where its length is told.
    const isWhole = body !== undefined && headers['transfer-encoding'] === undefined
    const length = isWhole ? { 'content-length': String(Buffer.byteLength(body)) } : {}
    const asked = { host: '127.0.0.1', port, method, path, headers: { ...length, ...headers }, agent: false }
    const call = request(asked, response => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', part => {
        text += part
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }))
    })
    call.on('error', reject)
    call.end(body)
  })
}
