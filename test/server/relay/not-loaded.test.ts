import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { sourceImports, syntaxNodes } from '../../helpers/source-imports.ts'

/** Files and packages that a start loads before anything is decided. */
function loaded(path: string, known: Set<string> = new Set()): ReadonlySet<string> {
  known.add(path)
  const nodes = syntaxNodes(path, readFileSync(path, 'utf8')).filter(
    ({ type }) => type !== 'ImportExpression',
  )
  for (const { file, pack, typeOnly } of sourceImports(path, nodes)) {
    if (typeOnly) continue
    if (pack) known.add(pack)
    if (file && !known.has(file)) loaded(file, known)
  }
  return known
}

describe('main', () => {
  it('main loads neither Redis nor anything of the relays unless it is asked to', () => {
    const all = [...loaded('server/main.ts')]
    expect(all).toContain('server/app.ts')
    expect(all.filter(name => /redis|^server\/relay\//.test(name))).toEqual([])
  })

  it('main loads them with startShared', () => {
    expect(loaded('server/relay/start-shared.ts')).toContain('redis')
  })
})
