import { expect, it } from 'vitest'
import { violations } from './helpers/architecture.ts'

// Planted words are put together here, so that this file does not hold them itself.
const call = (...words: string[]) => `${words.join('.')}('a', () => {})`
const joined = (...parts: string[]) => parts.join('')
const planted = (files: Record<string, string>) => violations(new Map(Object.entries(files)))

const ok = 'export const a = 1\n'

it('violations names a file of more than 200 lines', () => {
  expect(planted({ 'core/time/a.ts': ok.repeat(200) })).toEqual([])
  expect(planted({ 'core/time/a.ts': ok.repeat(201) })).toEqual([
    'core/time/a.ts has 201 lines: 200 is the limit',
  ])
})

it.each([
  'core/utils/a.ts',
  'server/http/helpers.ts',
  'core/common/a.ts',
  'server/poll-manager.ts',
  'admin/service.ts',
])('violations names a file whose name says nothing: %s', path =>
  expect(planted({ [path]: ok }).join()).toContain(`${path} is named `),
)

it('violations lets test/helpers be, but nothing of such a name inside', () => {
  expect(planted({ 'test/helpers/sample.ts': ok })).toEqual([])
  expect(planted({ 'test/helpers/utils.ts': ok })).toHaveLength(1)
})

it('violations names barrels and capital letters', () => {
  const barrel = { 'core/time/all.ts': `export * from './zone.ts'\nexport { a } from './day.ts'\n` }
  expect(planted(barrel)).toEqual([expect.stringMatching(/^core\/time\/all\.ts is a barrel/)])
  expect(planted({ 'core/time/index.ts': ok })).toEqual([
    expect.stringMatching(/^core\/time\/index\.ts is named index/),
  ])
  expect(planted({ 'display/Panel.tsx': ok })).toEqual(['display/Panel.tsx is not named in kebab-case'])
})

it.each([
  [joined('// @ts-', 'ignore'), 'switches the type check off'],
  [joined('// biome-', 'ignore lint: x'), 'switches the lint off'],
  [call('it', 'skip'), 'skips tests without a reason'],
  [call('describe', 'only'), 'skips tests without a reason'],
  [joined("const a = '/wor", "k/a.csv'"), 'holds a path of one machine'],
  ['// a \u2014 b', 'holds an em-dash'],
])('violations names the line: %s', (line, wrong) => {
  expect(planted({ 'test/a.test.ts': `\n${line}\n` })).toEqual([
    expect.stringContaining(`test/a.test.ts:2 ${wrong}`),
  ])
})

it('violations names a file that says any', () => {
  expect(planted({ 'core/time/a.ts': 'export const a = 1 as any\n' })).toEqual([
    'core/time/a.ts says any: say what it is',
  ])
  expect(planted({ 'core/time/a.ts': '// as any other\nexport const a = 1\n' })).toEqual([])
})

it('violations accepts a skipped test with its reason beside it', () => {
  expect(planted({ 'test/a.test.ts': `${call('it', 'skip')} // needs Linux\n` })).toEqual([])
})

it.each(['Date.now()', 'Math.random()', 'new Date()', 'process.env', 'setTimeout(a)'])(
  'violations names a clock, a dice and surroundings in core: %s',
  use => {
    expect(planted({ 'core/time/a.ts': `a(${use})\n` })).toEqual([
      expect.stringContaining('core/time/a.ts:1 uses '),
    ])
    expect(
      planted({ 'core/time/a.ts': `// ${use} is not used here\n`, 'server/main.ts': `a(${use})\n` }),
    ).toEqual([])
  },
)
