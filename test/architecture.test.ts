import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { violations } from './helpers/architecture.ts'

const FOLDERS = ['core', 'server', 'display', 'admin', 'test', 'bench']

/** Every file a person writes, from path to text. Recorded inputs and outputs are not written by a person. */
function tree(): Map<string, string> {
  const paths = FOLDERS.flatMap(folder =>
    readdirSync(folder, { recursive: true }).map(name => `${folder}/${name}`),
  )
  const written = paths
    .map(path => path.replaceAll('\\', '/'))
    .filter(path => /\.(tsx?|mjs|css|html)$/.test(path) && !/^test\/(fixtures|golden)\//.test(path))
  return new Map(written.map(path => [path, readFileSync(path, 'utf8')]))
}

const real = tree()
const planted = (files: Record<string, string>) => violations(new Map(Object.entries(files)))

describe('the tree', () => {
  it('violations finds nothing in this project', () => {
    expect(real.size).toBeGreaterThan(20)
    expect(violations(real)).toEqual([])
  })

  it('violations sees a forbidden import planted among the real files', () => {
    const files = new Map(real).set('server/sources/planted.ts', `import '../store/open-store.ts'\n`)
    expect(violations(files)).toContain(
      'server/sources/planted.ts imports server/store/open-store.ts: server/sources may not import server/store',
    )
  })

  it('the median length of a file is at most 60 lines', () => {
    const lengths = [...real]
      .filter(([path]) => /^(core|server|display|admin)\/.*\.(tsx?|mjs)$/.test(path))
      .map(([, text]) => text.split('\n').length - 1)
      .sort((a, b) => a - b)
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(60)
  })
})

describe('imports', () => {
  it.each([
    [
      'display/feed.ts',
      `import { mttr } from '../core/metrics/mttr.ts'`,
      'display may not import core/metrics',
    ],
    [
      'core/bonus/pool.ts',
      `export { project } from '../projection/project.ts'\nexport const a = 1`,
      'core/bonus may not import core/projection',
    ],
    [
      'core/time/zone.ts',
      `export * from '../metrics/mttr.ts'\nexport const a = 1`,
      'core/time may not import core/metrics',
    ],
    [
      'server/http/site.ts',
      `const page = await import('../sources/source.ts')`,
      'server/http may not import server/sources',
    ],
    ['server/main.ts', `import '../admin/main.tsx'`, 'server may not import admin'],
    ['admin/main.tsx', `import type { Feed } from '../display/feed.ts'`, 'admin may not import display'],
    [
      'admin/goals/page.tsx',
      `let a: import('../../core/metrics/mttr.ts').Mttr`,
      'admin may not import core/metrics',
    ],
    [
      'core/model/units.ts',
      `import { sample } from '../../test/helpers/sample.ts'`,
      'core/model may not import test',
    ],
    ['bench/../server/cli/report.ts', `import '../../bench/bench.ts'`, 'server/cli may not import bench'],
    [
      'core/charts/line.ts',
      `import '../../package.json'`,
      'core/charts may not import what stands in no room',
    ],
  ])('violations names file, import and room: %s', (path, text, end) => {
    const file = path.replace('bench/../', '')
    const found = planted({ [file]: text })
    expect(found).toEqual([expect.stringMatching(`^${file} imports `)])
    expect(found[0]).toContain(end)
  })

  it.each([
    ['core/metrics/mttr.ts', `import { sum } from 'd3'`, 'd3'],
    ['core/time/zone.ts', `import { readFileSync } from 'node:fs'`, 'node:'],
    ['display/app.tsx', `import type { z } from 'zod'`, 'zod'],
    ['display/app.tsx', `import { Button } from '@kobalte/core/button'`, '@kobalte/core'],
    ['core/charts/line.ts', `const d3 = import(name)`, 'an address made at run time'],
  ])('violations names a forbidden package: %s, %s', (path, text, pack) => {
    const room = path.replace(/\/[^/]*$/, '')
    expect(planted({ [path]: text })).toEqual([
      expect.stringContaining(`: ${room} may not import the package ${pack}`),
    ])
  })

  it('violations lets display import types of core/model and nothing else of it', () => {
    expect(planted({ 'display/a.ts': `import type { Snapshot } from '../core/model/snapshot.ts'` })).toEqual(
      [],
    )
    const values = [
      `import { millis } from '../core/model/units.ts'`,
      `import { type Millis } from '../core/model/units.ts'`,
    ]
    for (const text of values)
      expect(planted({ 'display/a.ts': text })).toEqual([
        'display/a.ts imports core/model/units.ts: display may not import core/model but for types',
      ])
  })

  it('violations sees a schema library arrive in the display by a chain, and not by types', () => {
    const goal = { 'core/model/goal.ts': `import { z } from 'zod'\nexport const goal = z.string()` }
    const screen = { 'display/a.ts': `import { figure } from '../core/snapshot/figure.ts'` }
    const value = `import { goal } from '../model/goal.ts'\nexport const figure = goal`
    expect(planted({ ...goal, ...screen, 'core/snapshot/figure.ts': value })).toEqual([
      'display/a.ts imports zod by way of core/snapshot/figure.ts, core/model/goal.ts: display may not hold zod',
      'core/snapshot/figure.ts imports zod by way of core/model/goal.ts: core/snapshot may not hold zod',
    ])
    const type = `import type { goal } from '../model/goal.ts'\nexport const figure = (a: typeof goal) => a`
    expect(planted({ ...goal, ...screen, 'core/snapshot/figure.ts': type })).toEqual([])
  })

  it('violations does not mistake comments, strings and text on a page for imports', () => {
    const text = [
      `// import '../metrics/mttr.ts'`,
      `/* import 'd3' */`,
      "const a = \"import 'd3'\" + `import('d3')`",
      'const page = <p>Do not import "d3" from "d3"</p>',
      "const pattern = /import 'd3'/",
    ]
    expect(planted({ 'display/a.tsx': text.join('\n') })).toEqual([])
  })

  it('violations knows a part of an allowed package, fonts and style sheets', () => {
    const text = `import { render } from 'solid-js/web'\nimport '@fontsource-variable/archivo'\nimport './theme.css'`
    expect(planted({ 'display/a.tsx': text })).toEqual([])
  })

  it('violations sees a folder that is no room', () => {
    expect(planted({ 'server/jobs/run.ts': 'export const a = 1' })).toEqual([
      'server/jobs/run.ts stands in no room',
    ])
  })
})
