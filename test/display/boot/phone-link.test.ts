import { expect, it, vi } from 'vitest'
import { phoneLink } from '../../../display/boot/phone-link.ts'

it('phoneLink takes the one-time link out of the address', () => {
  const history = { replaceState: vi.fn() }
  expect(phoneLink({ search: '?phone=a-b_c', pathname: '/display/' }, history)).toBe('a-b_c')
  expect(history.replaceState).toHaveBeenCalledExactlyOnceWith(null, '', '/display/')
})

it('phoneLink leaves an address without one as it is', () => {
  const history = { replaceState: vi.fn() }
  expect(phoneLink({ search: '?team=help-desk', pathname: '/display/' }, history)).toBeNull()
  expect(history.replaceState).not.toHaveBeenCalled()
})
