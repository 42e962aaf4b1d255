import express, { type Express } from 'express'
import { type KnownHost, onlyKnownHosts } from '../http/known-hosts.ts'
import { longAddress } from '../http/long-address.ts'
import { type PageFolders, pages } from '../http/pages.ts'
import type { RateLimits } from '../http/rate-limits.ts'
import { securityHeaders } from '../http/security-headers.ts'
import type { PassOn } from './pass-on.ts'

export interface RelaySiteParts {
  readonly folders: PageFolders
  readonly isKnownHost: KnownHost
  /** As Express takes `trust proxy`. */
  readonly trustProxy: false | number | string
  readonly rates: Pick<RateLimits, 'all'>
  readonly passOn: Pick<PassOn, 'request'>
  /** Whether it has something to show. */
  isFilled(): boolean
}

/** What a relay answers: the pages and its own health by itself, everything else as the holder answers it. */
export function relaySite(parts: RelaySiteParts): Express {
  const app = express()
  const own = express.Router()
  own.use(securityHeaders())
  own.get('/healthz', (_request, response) => {
    const state = parts.isFilled() ? 'relay' : 'relay, and waiting for the process that keeps the data'
    response.type('text').set('Cache-Control', 'no-store').send(`ok\n${state}`)
  })
  own.use(pages(parts.folders))
  app.disable('x-powered-by')
  app.set('trust proxy', parts.trustProxy)
  app.use(onlyKnownHosts(parts.isKnownHost), longAddress, parts.rates.all)
  app.use((request, response, next) => {
    if (isPassedOn(request.path)) parts.passOn.request(request, response)
    else own(request, response, next)
  })
  app.use((request, response) => parts.passOn.request(request, response))
  return app
}

const isPassedOn = (path: string) => /^\/(api|hooks|readyz|metrics)(\/|$)/i.test(path)
