import { describe, expect, it } from 'vitest'
import type { Instant } from '../../../core/model/units.ts'
import { Curtain } from '../../../display/care/curtain.tsx'
import type { NightPhase } from '../../../display/care/night-phase.ts'
import { rendered, sampleSpeech } from '../../helpers/rendered.ts'

const drawn = (night: NightPhase, blank = false, later = 0) => {
  const speech = { ...sampleSpeech, now: (sampleSpeech.now + later) as Instant }
  return rendered(() => <Curtain night={night} blank={blank} speech={speech} />)
}

describe('Curtain', () => {
  it('Curtain is a shade without words while it dims', () => {
    expect(drawn('dim')).toBe('<div class="curtain dim"></div>')
  })

  it('Curtain that is black has the clock, somewhere else each minute', () => {
    expect(drawn('black')).toContain('2:47')
    const place = (html: string) => html.match(/translate\(.*?\)/)?.[0]
    expect(place(drawn('black'))).not.toBe(place(drawn('black', false, 60_000)))
    expect(place(drawn('black'))).toBe(place(drawn('black', false, 1000)))
  })

  it('Curtain of a blank screen is black, and without the clock by night too', () => {
    expect(drawn('awake', true)).toBe('<div class="curtain black"></div>')
    expect(drawn('black', true)).toBe('<div class="curtain black"></div>')
  })
})
