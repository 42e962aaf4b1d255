import { expect, it, vi } from 'vitest'
import { pageReload } from '../../../display/watch/page-reload.ts'
import { aStorage } from '../../helpers/a-storage.ts'

it('pageReload marks the tab, so that the page that follows knows', () => {
  const tab = aStorage()
  const place = { reload: vi.fn() }
  const first = pageReload(tab, place)
  expect(first.reloaded).toBe(false)
  first.reload()
  expect(place.reload).toHaveBeenCalledOnce()
  expect(pageReload(tab, place).reloaded).toBe(true)
})
