import { describe, expect, it } from 'vitest'
import { Header } from '../../../display/panels/header.tsx'
import { rendered, sampleSpeech, words } from '../../helpers/rendered.ts'
import { sampleSnapshot } from '../../helpers/sample-snapshot.ts'

const header = (snapshot = sampleSnapshot, connected = true) => (
  <Header snapshot={snapshot} speech={sampleSpeech} connected={connected} />
)

describe('Header', () => {
  it('Header names team, month, working days left, source with age, and the clock', () => {
    const text = words(() => header())
    expect(text).toBe('Help desk\nNovember 5 working days left\nConnectWise, 12 s 2:47')
  })

  it('Header has a tick for each working day', () => {
    const html = rendered(() => header())
    expect(html.match(/<i class="done/g)).toHaveLength(15)
    expect(html.match(/<i class="today/g)).toHaveLength(1)
    expect(html.match(/<i class="left/g)).toHaveLength(5)
  })

  it('Header of a demo says Demo data', () => {
    expect(words(() => header({ ...sampleSnapshot, demo: true }))).toContain('Demo data, 12 s')
  })

  it('Header says when the server is lost', () => {
    expect(words(() => header(sampleSnapshot, false))).toContain('Not connected, 12 s')
    expect(rendered(() => header(sampleSnapshot, false))).toContain('fresh ageing')
  })

  it('Header sets a long name narrower, and the longest on two lines', () => {
    const named = (name: string) =>
      rendered(() => header({ ...sampleSnapshot, team: { id: 'help-desk', name } }))
    expect(named('Help desk')).not.toMatch(/<h1 class="long/)
    expect(named('Managed services')).toMatch(/<h1 class="long"/)
    expect(named('Managed services help desk')).toMatch(/<h1 class="longest"/)
  })

  it('Header without a source keeps the rest', () => {
    expect(words(() => header({ ...sampleSnapshot, sources: [] }))).toBe(
      'Help desk\nNovember 5 working days left\n2:47',
    )
  })
})
