import { describe, expect, it } from 'vitest'
import { careDevice } from '../../../display/care/care-device.ts'

const page = { documentElement: { dataset: {} } } as unknown as Document
const matchMedia = (media: string) => ({ matches: media.includes('light') }) as MediaQueryList

describe('careDevice', () => {
  it('careDevice asks whether the device wishes it light', () => {
    const device = careDevice({ document: page, matchMedia }, {})
    expect(device.light.matches).toBe(true)
    expect(device.root).toBe(page.documentElement)
  })

  it('careDevice has no wake lock where the browser has none', () => {
    expect(careDevice({ document: page, matchMedia }, {}).wakeLock).toBeUndefined()
  })
})
