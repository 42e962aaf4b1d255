const KEY = 'poolboard.name'

/** The name that signed in last at this browser; empty where there is none, or nothing is kept here. */
export function lastName(storage: Pick<Storage, 'getItem'>): string {
  try {
    return storage.getItem(KEY) ?? ''
  } catch {
    return ''
  }
}

/** Keeps the name for the next sign-in. A browser that keeps nothing asks for it again. */
export function keepName(storage: Pick<Storage, 'setItem'>, name: string): void {
  try {
    storage.setItem(KEY, name)
  } catch {
    // Without it the field begins empty.
  }
}
