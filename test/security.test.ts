import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { namedFiles, promises } from './helpers/named-files.ts'

const PAGE = readFileSync('SECURITY.md', 'utf8')
const WHO = [
  ...['A visitor on the Wi-Fi', "A web page in a technician's browser", 'A stolen SD card'],
  ...['A curious technician', 'A manager who leaves', 'A leaked key of the help-desk system'],
]

describe('SECURITY.md', () => {
  it('SECURITY.md names only test files that are there', () => {
    const named = namedFiles(PAGE, 'test')
    expect(named.length).toBeGreaterThan(25)
    expect(named.filter(path => !existsSync(path) || !path.endsWith('.test.ts'))).toEqual([])
  })

  it('SECURITY.md names at least one test for each promise', () => {
    const all = promises(PAGE)
    expect(all.length).toBeGreaterThan(25)
    expect(all.filter(({ tests }) => namedFiles(tests, 'test').length === 0)).toEqual([])
  })

  it('SECURITY.md names every attack that is tested', () => {
    const attacks = readdirSync('test/server/attacks').filter(name => name.endsWith('.test.ts'))
    expect(attacks.length).toBeGreaterThan(5)
    expect(attacks.filter(name => !PAGE.includes(`test/server/attacks/${name}`))).toEqual([])
  })

  it('SECURITY.md promises something against each of those who may try, and says what it does not', () => {
    const parts = PAGE.split(/^### /m)
    const without = WHO.filter(
      who => !parts.some(part => part.startsWith(`${who}\n`) && part.includes('\n| ')),
    )
    expect(without).toEqual([])
    expect(PAGE).toContain('## What is not promised')
    expect(PAGE).toContain('## Report a weakness')
  })

  it('namedFiles finds none in a page without any', () => {
    expect(namedFiles('`other/a.ts` and test/b.ts', 'test')).toEqual([])
    expect(promises('| promise | tested in |\n| --- | --- |\n')).toEqual([])
  })
})
