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
]

/** One JSON line an event. Fields named like a secret are blotted out, at the top and up to two levels down. */
export function createLog(level: LogLevel, destination: DestinationStream): Logger {
  const paths = SECRET.flatMap(name => [name, `*.${name}`, `*.*.${name}`]).concat(
    ['', '*', '*.*'].map(at => `${at}["set-cookie"]`),
  )
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, redact: { paths, censor: '[redacted]' } },
    destination,
  )
}
