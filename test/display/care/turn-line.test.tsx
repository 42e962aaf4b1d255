import { describe, expect, it } from 'vitest'
import { TurnLine } from '../../../display/care/turn-line.tsx'
import { rendered } from '../../helpers/rendered.ts'

describe('TurnLine', () => {
  it('TurnLine has a place a team and fills that of the one that stands there, in a step a second', () => {
    const html = rendered(() => <TurnLine seconds={12} teams={['a', 'b', 'c']} shown="b" />)
    expect(html.match(/<span>/g)).toHaveLength(3)
    expect(html.match(/<i /g)).toHaveLength(1)
    expect(html).toMatch(/<span><\/span><span><i [^>]*12s[^>]*steps\(12\)/)
  })
})
