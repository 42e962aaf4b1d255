import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { apart, CONES_MISSING } from '../helpers/simulated-colour.ts'

const STATUS = ['met', 'risk', 'missed'] as const
const PAIRS = [
  ['met', 'risk'],
  ['met', 'missed'],
  ['risk', 'missed'],
] as const
/** Ten times what an eye just notices between two fields side by side. */
const CLEARLY = 20

const colours = (file: string) => {
  const css = readFileSync(file, 'utf8')
  return Object.fromEntries(
    STATUS.map(name => [name, new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(css)?.[1] ?? '']),
  )
}

describe('theme', () => {
  for (const [theme, file] of Object.entries({
    dark: 'display/theme.css',
    light: 'display/care/light.css',
  }))
    for (const cones of ['protanopia', 'deuteranopia'] as const)
      it(`theme ${theme} keeps its three status colours apart for an eye with ${cones}`, () => {
        const known = colours(file)
        for (const [one, other] of PAIRS)
          expect(apart(known[one]!, known[other]!, cones), `${one} and ${other}`).toBeGreaterThan(CLEARLY)
      })

  it('theme is held to a measure that fails for red beside green', () => {
    const far = Object.keys(CONES_MISSING).map(cones => apart('#c8511c', '#8a7a00', cones as 'deuteranopia'))
    expect(Math.min(...far)).toBeLessThan(CLEARLY)
  })
})
