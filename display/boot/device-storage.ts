/** Texts that a device keeps by name. */
export interface DeviceStorage {
  read(name: string): string | null
  write(name: string, text: string): void
  remove(name: string): void
}

/** The part of `localStorage` and `sessionStorage` that is used. */
export type BrowserStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** A storage of the browser's, where a full, a forbidden or an absent one does nothing and gives null. */
export function createDeviceStorage(open: () => BrowserStorage): DeviceStorage {
  const tolerant = <T>(use: (storage: BrowserStorage) => T): T | null => {
    try {
      return use(open())
    } catch {
      return null
    }
  }
  return {
    read: name => tolerant(storage => storage.getItem(name)),
    write: (name, text) => void tolerant(storage => storage.setItem(name, text)),
    remove: name => void tolerant(storage => storage.removeItem(name)),
  }
}
