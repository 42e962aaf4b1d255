import { createHmac } from 'node:crypto'

/** What signs a webhook: HMAC-SHA256 of `timestamp.body` in hex. `timestamp` in seconds since 1970. */
export function signature(secret: string, timestamp: number, body: string): string {
  return createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')
}
