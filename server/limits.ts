import type { ServerOptions } from 'node:http'
import type { Config } from './config.ts'
import type { RequestLimits } from './http/rate-limits.ts'

/** What one caller, and all together, may take of this server. Times in milliseconds. */
export interface Limits extends RequestLimits {
  /** Sockets of screens and desks that one address may hold open. */
  readonly socketsPerAddress: number
  /** Packets a minute from one socket. */
  readonly packets: number
  /** Connections of all together. */
  readonly connections: number
  /** Until the head of a request must be whole. */
  readonly head: number
  /** Until all of it must be. */
  readonly request: number
  /** How often connections are looked at for those two. */
  readonly lookEvery: number
}

const LIMITS: Omit<Limits, 'socketsPerAddress'> = {
  // Two hundred walls behind one address load their pages anew after a power cut: some 3,000 within a minute.
  ...{ requests: 6000, atDoors: 60, hooks: 600 },
  ...{ packets: 1200, connections: 10_000 },
  ...{ head: 10_000, request: 60_000, lookEvery: 5000 },
}

/** The limits of this run: those of the program and of its configuration, and what is handed in instead. */
export const limitsOf = (
  { maxSocketsPerAddress }: Pick<Config, 'maxSocketsPerAddress'>,
  given: Partial<Limits> = {},
): Limits => ({ ...LIMITS, socketsPerAddress: maxSocketsPerAddress, ...given })

/** How a server of Node's keeps to them. */
export const serverOptions = ({ head, request, lookEvery }: Limits): ServerOptions => ({
  ...{ headersTimeout: head, requestTimeout: request, connectionsCheckingInterval: lookEvery },
  ...{ keepAliveTimeout: 5000, maxHeaderSize: 16_384 },
})
