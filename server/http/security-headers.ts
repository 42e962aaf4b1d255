import type { RequestHandler } from 'express'
import helmet, { type HelmetOptions } from 'helmet'

const YEAR = 31_536_000

const ALWAYS = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'"],
      // ws: and wss: are named because older engines of TVs do not let 'self' cover them.
      connectSrc: ["'self'", 'ws:', 'wss:'],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      // It would blank the wall of a LAN that speaks plain HTTP.
      upgradeInsecureRequests: null,
    },
  },
  xFrameOptions: { action: 'deny' },
} satisfies HelmetOptions

/** The headers that every answer carries. Only what came over HTTPS is told to stay there. */
export function securityHeaders(): RequestHandler {
  const plain = helmet({ ...ALWAYS, strictTransportSecurity: false, crossOriginOpenerPolicy: false })
  const secure = helmet({ ...ALWAYS, strictTransportSecurity: { maxAge: YEAR, includeSubDomains: false } })
  return (request, response, next) => {
    const set = request.secure ? secure : plain
    set(request, response, next)
  }
}
