import type { RequestHandler } from 'express'
import type { SourceReadiness } from '../../core/snapshot/source-readiness.ts'

/**
 * 200 while the data of every source in use is not stale, else 503: a line a source, or JSON for who asks for it. No figures
 * and no words of the source, since anybody may ask.
 */
export function readiness(sources: () => readonly SourceReadiness[]): RequestHandler {
  return (request, response) => {
    const all = sources()
    const ready = all.every(({ state }) => state !== 'stale')
    response.status(ready ? 200 : 503).set('Cache-Control', 'no-store')
    if (request.accepts(['text', 'json']) === 'json') return void response.json({ ready, sources: all })
    const lines = all.map(({ name, state, age }) => `\n${name} ${state} ${age ?? '-'}`)
    response.type('text').send(`${ready ? 'ready' : 'not ready'}${lines.join('')}`)
  }
}
