/** What is sent, unless a fault spoils it. */
export interface Reply {
  readonly status: number
  readonly headers: { readonly [name: string]: string }
  readonly body: string
}

export function ok(body: unknown, headers: Reply['headers'] = {}): Reply {
  return { status: 200, headers, body: JSON.stringify(body) }
}

export function refused(status: number, body: unknown): Reply {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
}
