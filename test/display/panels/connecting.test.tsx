import { describe, expect, it } from 'vitest'
import { Connecting } from '../../../display/panels/connecting.tsx'
import { words } from '../../helpers/rendered.ts'

describe('Connecting', () => {
  it('Connecting says what happens and that nobody has to act', () => {
    const text = words(() => <Connecting refusal={null} />)
    expect(text).toMatch(/^Connecting\nThis screen is asking the server/)
    expect(text).toContain('keeps trying by itself')
  })

  it('Connecting repeats the sentence of a refusal', () => {
    expect(words(() => <Connecting refusal="There is no team called nobody." />)).toContain(
      'The server said: There is no team called nobody.',
    )
  })
})
