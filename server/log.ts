import { type DestinationStream, type Logger, pino } from 'pino'

export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const

export type LogLevel = (typeof LOG_LEVELS)[number]

const SECRET = [
  'password',
  'token',
  'secret',
  'apiKey',
  'publicKey',
  'privateKey',
  'clientId',
  'clientSecret',
  'username',
  'sealed',
  'hook',
  'authorization',
  'cookie',
  'setCookie',
  'session',
  'setup',
  'readSecret',
  'readToken',
  'hash',
  'body',
  'key',
  'device',
  'link',
  'recovery',
  'totp',
  'url',
]

/** Headers of the same kind, whose names are no words. */
const HEADERS = ['set-cookie', 'x-content-signature', 'x-api-key', 'proxy-authorization']

/** One JSON line an event. Fields named like a secret are blotted out, at the top and up to two levels down. */
export function createLog(level: LogLevel, destination: DestinationStream): Logger {
  const paths = SECRET.flatMap(name => [name, `*.${name}`, `*.*.${name}`]).concat(
    HEADERS.flatMap(name => ['', '*', '*.*'].map(at => `${at}["${name}"]`)),
  )
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, redact: { paths, censor: '[redacted]' } },
    destination,
  )
}
