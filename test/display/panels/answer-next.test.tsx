import { describe, expect, it } from 'vitest'
import { instant } from '../../../core/model/units.ts'
import { AnswerNext } from '../../../display/panels/answer-next.tsx'
import { rendered, sampleSpeech, words } from '../../helpers/rendered.ts'
import { sampleSnapshot } from '../../helpers/sample-snapshot.ts'

const strip = (next = sampleSnapshot.next, now = sampleSnapshot.now, known = true) => (
  <AnswerNext next={next} known={known} speech={{ ...sampleSpeech, now }} />
)

describe('AnswerNext', () => {
  it('AnswerNext lists what can still be saved, the soonest first, and counts the late', () => {
    expect(words(() => strip())).toBe(
      'Answer next 12 min #48230 unassigned 38 min #48233 unassigned 1 h 05 #48240\n2 late today',
    )
  })

  it('AnswerNext is calm about what is due in more than an hour', () => {
    expect(rendered(() => strip()).match(/due {1,2}calm/g)).toHaveLength(1)
  })

  it('AnswerNext drops a ticket once it is late', () => {
    expect(
      words(() => strip(sampleSnapshot.next, instant(sampleSnapshot.next.due[0]!.due + 1))),
    ).not.toContain('#48230')
  })

  it('AnswerNext without tickets says so', () => {
    expect(words(() => strip({ due: [], lateToday: 0 }))).toBe('Answer next Nothing is waiting\n0 late today')
  })

  it('AnswerNext before a source has answered claims nothing', () => {
    const { now } = sampleSnapshot
    expect(words(() => strip({ due: [], lateToday: 0 }, now, false))).toBe('Answer next No data yet')
  })
})
