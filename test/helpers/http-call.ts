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
    const call = request({ host: '127.0.0.1', port, method, path, headers, agent: false }, response => {
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
