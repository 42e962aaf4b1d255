import { describe, expect, it } from 'vitest'
import { Connecting } from '../../../display/panels/connecting.tsx'
import { words } from '../../helpers/rendered.ts'

describe('Connecting', () => {
  it('Connecting says where it looks and that nobody has to act', () => {
    const text = words(() => <Connecting host="poolboard.local:3000" refusal={null} />)
    expect(text).toMatch(/^Looking for the server\nat poolboard\.local:3000\n/)
    expect(text).toContain('keeps trying by itself')
  })

  it('Connecting repeats the sentence of a refusal', () => {
    const text = words(() => <Connecting host="poolboard.local" refusal="There is no team called nobody." />)
    expect(text).toContain('The server said: There is no team called nobody.')
    expect(text).not.toContain('Looking for')
  })
})
