import { describe, expect, it } from 'vitest'
import { chanceText } from '../../../admin/projection/chance-text.ts'

const said = (chance: number) => chanceText(chance, { locale: 'en-US' })

describe('chanceText', () => {
  it('chanceText says one decimal', () => {
    expect([0.634, 0.001, 0.999].map(said)).toEqual(['63.4%', '0.1%', '99.9%'])
  })

  it('chanceText keeps what is possible apart from nothing, and what is not sure from sure', () => {
    expect([0.0004, 0.9996].map(said)).toEqual(['under 0.1%', 'over 99.9%'])
    expect([0, 1, 1 - 1e-12].map(said)).toEqual(['0.0%', '100.0%', '100.0%'])
  })
})
