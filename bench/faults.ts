import type { IncomingMessage, ServerResponse } from 'node:http'
import { HOUR, type Instant } from '../core/model/units.ts'

/** A request that a fault meets. */
export interface Answering {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly now: Instant
  /** Answers as a server does that works. */
  answer(): void
  /** Nothing will come, so time may pass. */
  held(): void
}

type Fault = (asked: Answering) => void

const status =
  (code: number, headers: (now: Instant) => { readonly [name: string]: string } = () => ({})): Fault =>
  ({ response, now }) =>
    void response.writeHead(code, headers(now)).end('{"message":"no"}')
const body =
  (text: string): Fault =>
  ({ response }) =>
    void response.end(text)
const clock =
  (by: number): Fault =>
  ({ response, now, answer }) => {
    response.setHeader('date', new Date(now + by).toUTCString())
    answer()
  }
const utc = (at: number) => new Date(at).toUTCString()

/** What can go wrong with a source. `refused` is no answer of a server: the request goes where nobody listens. */
export const FAULTS = {
  refused: ({ response }) => void response.destroy(),
  reset: ({ request }) => void request.socket.resetAndDestroy(),
  slow: ({ held }) => held(),
  halfBody({ response }) {
    response.writeHead(200, { 'content-length': '4000' })
    response.write('[{"id":1,', () => response.destroy())
  },
  webPage: body('<!doctype html><title>Down for maintenance</title>'),
  cutJson: body('[{"id":1,"board":{'),
  nullJson: body('null'),
  emptyBody: body(''),
  endless({ response }) {
    const part = Buffer.alloc(1 << 20, ' ')
    const more = () => {
      while (!response.destroyed && response.write(part));
    }
    response.on('drain', more)
    more()
  },
  keys: status(401),
  forbidden: status(403),
  throttled: status(429, () => ({ 'retry-after': '90' })),
  // Two hours ahead of us, and so is the date that it asks us to wait for.
  throttledElsewhen: status(429, now => ({
    date: utc(now + 2 * HOUR),
    'retry-after': utc(now + 2 * HOUR + 90_000),
  })),
  throttledSilent: status(429),
  broken: status(500),
  away: status(503, () => ({ 'retry-after': '70' })),
  redirect: status(302, () => ({ location: '/elsewhere' })),
  clockAhead: clock(5 * HOUR),
  clockBehind: clock(-26 * HOUR),
} satisfies { readonly [name: string]: Fault }

export type FaultName = keyof typeof FAULTS

export const FAULT_NAMES = Object.keys(FAULTS) as readonly FaultName[]

/** A source that lives with it: its clock alone is wrong. */
export const isHarmless = (fault: FaultName): boolean => fault === 'clockAhead' || fault === 'clockBehind'
