import { KEYS } from './world.ts'

const HEADERS = {
  authorization: `Basic ${Buffer.from(`${KEYS.company}+${KEYS.publicKey}:${KEYS.privateKey}`).toString('base64')}`,
  clientid: KEYS.clientId,
}

export interface Heard {
  readonly status: number
  readonly link: string | null
  readonly body: unknown
}

/** Asks the simulator as a plain client would. A header of null is not sent. `path` may hold a query. */
export async function ask(
  site: string,
  path: string,
  headers: { readonly [name: string]: string | null } = {},
  base = '/v2026_4/apis/3.0',
): Promise<Heard> {
  const all = Object.entries({ ...HEADERS, ...headers }).filter(([, value]) => value !== null)
  const response = await fetch(`http://${site}${base}${path}`, {
    headers: Object.fromEntries(all) as Record<string, string>,
  })
  const text = await response.text()
  return { status: response.status, link: response.headers.get('link'), body: parsed(text) }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
