import { describe, expect, it } from 'vitest'
import { doctorText } from '../../../../server/cli/doctor/doctor-text.ts'
import { look, ok, wrong } from '../../../../server/cli/doctor/finding.ts'

describe('doctorText', () => {
  it('doctorText puts what to do below what was found, and sums up', () => {
    const text = doctorText([
      ok('Node', 'Fine.'),
      look('disk', 'Small.', 'Make room.'),
      wrong('port', 'Held.', 'Free it.'),
    ])
    expect(text.split('\n')).toEqual([
      'ok            Node  Fine.',
      'look at this  disk  Small.',
      '                    Make room.',
      'wrong         port  Held.',
      '                    Free it.',
      '',
      '1 wrong, 1 to look at.',
    ])
  })

  it('doctorText says when nothing is wrong, and when all is well', () => {
    expect(doctorText([look('disk', 'Small.', 'Make room.')])).toMatch(/Nothing is wrong, 1 to look at\.$/)
    expect(doctorText([ok('Node', 'Fine.')])).toMatch(/\n\nAll is well\.$/)
    expect(doctorText([])).toBe('\nAll is well.')
  })
})
