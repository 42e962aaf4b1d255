import { expect, it } from 'vitest'
import { Opening } from '../../../display/boot/opening.tsx'
import { words } from '../../helpers/rendered.ts'

it('Opening says where it asks', () => {
  const text = words(() => <Opening host="poolboard.local" used={false} />)
  expect(text).toContain('Asking the server at poolboard.local')
})

it('Opening of a used link says what to do', () => {
  const text = words(() => <Opening host="poolboard.local" used={true} />)
  expect(text).toMatch(/^This link is used up\n/)
  expect(text).toContain('Make a new one on the page Displays')
})
