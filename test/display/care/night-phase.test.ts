import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nightPhase } from '../../../display/care/night-phase.ts'

const at = (hour: number, minute = 0) => hour * 60 + minute
const night = { dim: at(20), black: at(23), wake: at(6, 30) }

describe('nightPhase', () => {
  it.each([
    ['awake', at(6, 30)],
    ['awake', at(12)],
    ['awake', at(19, 59)],
    ['dim', at(20)],
    ['dim', at(22, 59)],
    ['black', at(23)],
    ['black', at(0)],
    ['black', at(6, 29)],
  ] as const)('nightPhase is %s at minute %i of a night over midnight', (phase, minute) => {
    expect(nightPhase(minute, night)).toBe(phase)
  })

  it('nightPhase dims over midnight where black comes after it', () => {
    const late = { dim: at(23), black: at(1), wake: at(5) }
    expect([at(0, 30), at(1), at(5)].map(minute => nightPhase(minute, late))).toEqual([
      'dim',
      'black',
      'awake',
    ])
  })

  it('nightPhase never dims where dim and black are one', () => {
    const sudden = { ...night, dim: night.black }
    expect(nightPhase(night.black, sudden)).toBe('black')
    expect(nightPhase(night.black - 1, sudden)).toBe('awake')
  })

  it('nightPhase gives each phase as many minutes as lie between its bounds, whenever the night begins', () => {
    const lengths = fc.tuple(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 1, max: 700 }))
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1439 }), lengths, (dim, [dims, blacks]) => {
        const moved = { dim, black: (dim + dims) % 1440, wake: (dim + dims + blacks) % 1440 }
        const phases = Array.from({ length: 1440 }, (_, minute) => nightPhase(minute, moved))
        const count = (phase: string) => phases.filter(each => each === phase).length
        expect([count('dim'), count('black')]).toEqual([dims, blacks])
      }),
      { numRuns: 50 },
    )
  })
})
