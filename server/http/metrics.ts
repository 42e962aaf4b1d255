import { createHash, timingSafeEqual } from 'node:crypto'
import type { RequestHandler } from 'express'
import type { ApiTokens } from '../auth/api-tokens.ts'
import { refusal } from './errors.ts'

export interface MetricsParts {
  readonly page: { readonly contentType: string; text(): Promise<string> }
  /** What opens the page. Null: only a program's token does. */
  readonly token: string | null
  readonly tokens: Pick<ApiTokens, 'use'>
}

const WANTED = refusal('Send the header Authorization: Bearer, with METRICS_TOKEN or the token of a program.')

/** The figures for Prometheus, for whoever has a token. While no METRICS_TOKEN is set nobody is told that they exist. */
export function metrics({ page, token, tokens }: MetricsParts): RequestHandler {
  return async (request, response, next) => {
    const { authorization } = request.headers
    const mayRead = isToken(authorization, token) || tokens.use(authorization) !== null
    if (!mayRead && token === null) return next()
    response.set('Cache-Control', 'no-store')
    if (mayRead) return void response.set('Content-Type', page.contentType).send(await page.text())
    response.status(401).set('WWW-Authenticate', 'Bearer').json(WANTED)
  }
}

/** Takes as long for a wrong token as for the right one. */
function isToken(header: string | undefined, token: string | null): boolean {
  const [, given] = /^Bearer (.+)$/i.exec(header ?? '') ?? []
  return token !== null && given !== undefined && timingSafeEqual(digest(given), digest(token))
}

const digest = (text: string) => createHash('sha256').update(text).digest()
