import { describe, expect, it } from 'vitest'
import { keptText, parseKept } from '../../../display/kept/kept.ts'
import { sampleSnapshot } from '../../helpers/sample-snapshot.ts'

const PAGE = '/display/assets/index-one.js'
const kept = { page: PAGE, orders: null, snapshots: [sampleSnapshot] }
const named = (id: string, problem = '') => ({
  ...sampleSnapshot,
  team: { id, name: id },
  sources: [{ ...sampleSnapshot.sources[0]!, problem }],
})

describe('keptText', () => {
  it('keptText is what parseKept reads', () => {
    expect(parseKept(keptText(kept), PAGE)).toEqual(kept)
  })

  it('keptText leaves the last teams out where all would be too long', () => {
    const long = 'x'.repeat(90_000)
    const text = keptText({ ...kept, snapshots: ['a', 'b', 'c'].map(id => named(id, long)) })
    expect(text!.length).toBeLessThanOrEqual(200_000)
    expect(parseKept(text, PAGE)?.snapshots.map(({ team }) => team.id)).toEqual(['a', 'b'])
  })

  it('keptText of nothing that fits is none', () => {
    expect(keptText({ ...kept, snapshots: [named('a', 'x'.repeat(200_000))] })).toBeNull()
    expect(keptText({ ...kept, snapshots: [] })).toBeNull()
  })
})

describe('parseKept', () => {
  it("parseKept does not read another script's", () => {
    expect(parseKept(keptText(kept), '/display/assets/index-two.js')).toBeNull()
  })

  it.each([null, '', '{"page":"', 'null', '7', '{}', JSON.stringify({ page: PAGE })])(
    'parseKept of %s is nothing',
    text => {
      expect(parseKept(text, PAGE)).toBeNull()
    },
  )
})
