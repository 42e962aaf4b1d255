import { createDeviceStorage, type DeviceStorage } from '../../display/boot/device-storage.ts'

/** A device's storage in memory. */
export function aStorage(texts = new Map<string, string>()): DeviceStorage {
  return createDeviceStorage(() => ({
    getItem: name => texts.get(name) ?? null,
    setItem: (name, text) => void texts.set(name, text),
    removeItem: name => void texts.delete(name),
  }))
}
