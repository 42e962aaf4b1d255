import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { FIGURES } from '../../core/snapshot/figures.ts'
import { readmeProblems, type World } from '../helpers/readme-problems.ts'
import { sampleSnapshot } from '../helpers/sample-snapshot.ts'

const read = (path: string) => (existsSync(path) ? readFileSync(path, 'utf8') : null)
const real: World = { read, sample: sampleSnapshot, figures: Object.keys(FIGURES) }

describe('core/README.md', () => {
  it('readmeProblems finds no lie in the table', () => {
    expect(readmeProblems(readFileSync('core/README.md', 'utf8'), real)).toEqual([])
  })

  it('readmeProblems sees a wrong row planted in it', () => {
    const row = '| the pool | `pool.amount` | `poolAmount` | `core/bonus/nowhere.ts` |'
    const lines = readFileSync('core/README.md', 'utf8').split('\n')
    const header = lines.findIndex(line => /^\| on the TV +\| field /.test(line))
    const planted = lines.toSpliced(header + 2, 0, row).join('\n')
    expect(readmeProblems(planted, real)).toContain('pool.amount: there is no file core/bonus/nowhere.ts')
  })
})

const FILES: Record<string, string> = {
  'core/bonus/pool.ts': 'export function pool(a: number) {}\nfunction hidden() {}\nexport const share = 1',
  'test/core/bonus/pool.test.ts':
    "it('pool adds up', () => {})\nit.each([1])('share is %d of all', () => {})",
  'core/time/untested.ts': 'export function untested() {}',
}

const world: World = {
  read: path => FILES[path] ?? null,
  sample: {
    a: 1,
    b: { c: null },
    list: [{ d: { num: 1, den: 2 }, points: [[0, 1]] }],
    need: { kind: 'x', time: 1 },
  },
  figures: ['a', 'list[]'],
}

/** A table of good rows with one more. */
const table = (...rows: string[]) =>
  [
    '# core',
    '## From a number back to its function',
    '',
    '| on the TV | field | function | file |',
    '|---|---|---|---|',
    '| one | `a` | `pool` | `core/bonus/pool.ts` |',
    '| two | `list[].d` | `share` | [core/bonus/pool.ts](bonus/pool.ts) |',
    ...rows,
    '',
    '## Words',
    '| on the TV | nonsense | x | y |',
  ].join('\n')

const row = (field: string, name: string, file: string) =>
  table(`| x | \`${field}\` | \`${name}\` | \`${file}\` |`)

describe('readmeProblems', () => {
  it.each(['a', 'b.c', 'list[].d', 'list[].points', 'need', 'list[]'])(
    'readmeProblems is content with a row that is true: %s',
    field => expect(readmeProblems(row(field, 'pool', 'core/bonus/pool.ts'), world)).toEqual([]),
  )

  it.each([
    ['b.d', 'pool', 'core/bonus/pool.ts', 'b.d: the snapshot has no such field'],
    ['list.d', 'pool', 'core/bonus/pool.ts', 'list.d: the snapshot has no such field'],
    ['b', 'pool', 'core/bonus/pool.ts', 'b: not one number, name what is inside it'],
    ['a', 'hidden', 'core/bonus/pool.ts', 'a: core/bonus/pool.ts does not export hidden'],
    ['a', 'poo', 'core/bonus/pool.ts', 'a: core/bonus/pool.ts does not export poo'],
    ['a', '', 'core/bonus/pool.ts', 'a: core/bonus/pool.ts does not export '],
    ['a', 'hidden', 'core/bonus/pool.ts', 'a: no title in test/core/bonus/pool.test.ts begins with hidden'],
    ['a', 'pool', 'core/bonus/gone.ts', 'a: there is no file core/bonus/gone.ts'],
    ['a', 'untested', 'core/time/untested.ts', 'a: there is no test test/core/time/untested.test.ts'],
  ])('readmeProblems names what is wrong in a row: %s, %s, %s', (field, name, file, problem) => {
    expect(readmeProblems(row(field, name, file), world)).toContain(problem)
  })

  it('readmeProblems misses a figure that no row speaks of', () => {
    expect(readmeProblems(table(), { ...world, figures: ['a', 'list[]', 'need', 'li'] })).toEqual([
      'need: shown on the TV and missing in the table',
      'li: shown on the TV and missing in the table',
    ])
  })

  it('readmeProblems says so when there is no table', () => {
    for (const text of ['', '# core\n', table().replace('field', 'place')])
      expect(readmeProblems(text, world)).toEqual([expect.stringMatching(/^There is no table/)])
  })
})
