import { describe, expect, it } from 'vitest'
import { isOutdated, pageAnswers } from '../../../display/watch/page-answers.ts'

const PAGE =
  '<script type="module" crossorigin src="/display/assets/index-aB_3.js"></script><link rel="stylesheet" href="/display/assets/index-4s.css">'
const WELL = {
  '/healthz': 'ok',
  '/display/': PAGE,
  '/display/assets/index-aB_3.js': 'x',
  '/display/assets/index-4s.css': 'x',
}
/** A server that has these answers, 404 for the rest, and nothing at all for null. */
const server = (answers: { readonly [path: string]: string | null }) => async (path: string) => {
  const text = answers[path]
  if (text === null) throw new TypeError('fetch failed')
  return text === undefined ? new Response('', { status: 404 }) : new Response(text)
}

describe('pageAnswers', () => {
  it('pageAnswers where health, page and everything the page names are given', async () => {
    expect(await pageAnswers(server(WELL))).toBe(true)
  })

  it.each(Object.keys(WELL))('pageAnswers not where %s is missing or does not answer', async path => {
    expect(await pageAnswers(server({ ...WELL, [path]: null }))).toBe(false)
    const { [path as keyof typeof WELL]: _, ...rest } = WELL
    expect(await pageAnswers(server(rest))).toBe(false)
  })

  it('pageAnswers not where something in between gives a page of its own', async () => {
    expect(await pageAnswers(server({ ...WELL, '/healthz': '<h1>Sign in to the network</h1>' }))).toBe(false)
    expect(await pageAnswers(server({ ...WELL, '/display/': '<h1>Sign in</h1>' }))).toBe(false)
  })

  it('pageAnswers of a server that tells of a damaged month', async () => {
    expect(await pageAnswers(server({ ...WELL, '/healthz': 'ok\n2026-01.json is damaged' }))).toBe(true)
  })
})

describe('isOutdated', () => {
  const own = ['/display/assets/index-aB_3.js', '/display/assets/index-4s.css']
  it('isOutdated where the page is made of another script or style sheet', async () => {
    expect(await isOutdated(server(WELL), own)).toBe(false)
    expect(await isOutdated(server(WELL), [own[0]!, '/display/assets/index-old.css'])).toBe(true)
  })

  it('isOutdated not where nothing can be learned', async () => {
    expect(await isOutdated(server({ '/display/': null }), own)).toBe(false)
    expect(await isOutdated(server({}), own)).toBe(false)
    expect(await isOutdated(server({ '/display/': '<h1>Sign in</h1>' }), own)).toBe(false)
  })
})
