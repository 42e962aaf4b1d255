/** Keeps the rejections that nobody handled until it is ended, as sentences. */
export function looseEnds(): { end(): readonly string[] } {
  const found: string[] = []
  const keep = (error: unknown) =>
    void found.push(`nobody handled: ${error instanceof Error ? error.stack : String(error)}`)
  process.on('unhandledRejection', keep)
  return {
    end() {
      process.off('unhandledRejection', keep)
      return found
    },
  }
}
