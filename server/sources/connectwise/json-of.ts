/** What a text says as JSON; undefined where it is none, or cut short. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
