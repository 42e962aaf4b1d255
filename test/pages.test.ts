import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOMS } from './helpers/rooms.ts'

const DOCS = readdirSync('docs').filter(name => name.endsWith('.md'))
const PAGES = ['CONTRIBUTING.md', 'SECURITY.md', ...DOCS.map(name => `docs/${name}`)]
const read = (path: string) => readFileSync(path, 'utf8')

function brokenLinks(page: string): string[] {
  const links = [...read(page).matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, link = '']) => link)
  const inside = links.filter(link => !/^[a-z]+:/.test(link))
  return inside.filter(link => !existsSync(join(dirname(page), link))).map(link => `${page}: ${link}`)
}

describe('the pages', () => {
  it('the pages lead only to pages and pictures that are there', () => {
    expect(PAGES.flatMap(brokenLinks)).toEqual([])
  })

  it('the pages in docs/ are all in the index', () => {
    const index = read('docs/README.md')
    expect(DOCS.filter(name => name !== 'README.md' && !index.includes(`](${name})`))).toEqual([])
  })

  it('the pages tell of every room what it may import', () => {
    const rows = read('docs/architecture.md')
      .split('\n')
      .filter(line => line.startsWith('| `'))
      .map(line => [...line.matchAll(/`([\w/]+)`/g)].map(([, room = '']) => room))
    const told = rows.map(([room = '', ...imports]) => [room, imports.sort()])
    const known = Object.entries(ROOMS)
      .filter(([room]) => !['server', 'test', 'bench'].includes(room))
      .map(([room, { imports }]) => [room, [...imports].sort()])
    expect(Object.fromEntries(told)).toEqual(Object.fromEntries(known))
  })

  it('the pages have recipes that name only files that are there, or that they make', () => {
    const page = read('CONTRIBUTING.md')
    const named = [...page.matchAll(/`((?:core|server|admin|display|docs|test)\/[\w./-]+\.tsx?)`/g)]
    const files = [...new Set(named.map(([, path = '']) => path))]
    expect(files.length).toBeGreaterThan(20)
    const isMade = (path: string) => /\/(quick-fixes|json-source|map-ticket)(\.test)?\.ts$/.test(path)
    expect(files.filter(path => !existsSync(path) && !isMade(path))).toEqual([])
  })
})
