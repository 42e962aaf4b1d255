import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { builtCommand } from '../../helpers/built-command.ts'

const doctor = builtCommand('server/cli/doctor.ts')
const ENV = { PORT: '0', HOST: '127.0.0.1' }
/** The commands of the guide that need no network. */
const GUIDE = [
  ...readFileSync('docs/install.md', 'utf8').matchAll(/^ {4}npm run (?:--silent )?doctor(.*)$/gm),
]
  .map(([, words = '']) => words.split(' ').filter(word => word !== '' && word !== '--'))
  .filter(words => !words.includes('--time-url'))

interface Told {
  readonly what: string
  readonly state: string
}

describe('doctor', () => {
  it('doctor runs as docs/install.md says; the one thing wrong here are pages that are not beside it', async () => {
    expect(GUIDE).toEqual([[], ['--json']])
    const [plain, json] = await Promise.all(GUIDE.map(words => doctor(words, ENV)))
    expect(plain).toMatchObject({ code: 1, err: '' })
    expect(plain?.out).toMatch(/^wrong +pages +Not built: display, admin\.\n +Run npm run build\.$/m)
    const told: readonly Told[] = JSON.parse(json?.out ?? '')
    expect(told.filter(({ state }) => state === 'wrong').map(({ what }) => what)).toEqual(['pages'])
  })

  it('doctor says every problem of the settings, and looks at the machine all the same', async () => {
    const { code, out } = await doctor([], { PORT: 'x', ZONE: 'Mars/Base' })
    expect(code).toBe(1)
    expect(out).toMatch(/wrong +settings +PORT: "x" is not a whole number/)
    expect(out).toMatch(/wrong +settings +ZONE: "Mars\/Base" is not a time zone/)
    expect(out).toMatch(/^\S.* +Node +Node \d+/m)
  })

  it('doctor explains itself, and ends with 2 when it is not understood', async () => {
    expect(await doctor(['--help'])).toMatchObject({ code: 0, out: expect.stringContaining('--time-url') })
    for (const words of [['--nonsense'], ['--time-url'], ['--time-url', 'not an address']])
      expect(await doctor(words, ENV)).toMatchObject({ code: 2, out: '' })
  })
})
