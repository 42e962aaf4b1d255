/** Runs it, and once more where it was asked for meanwhile. */
export function oneAtATime(run: () => Promise<void>, report: (error: unknown) => void): () => void {
  let isRunning = false
  let isWanted = false
  const begin = () => {
    isWanted = isRunning
    if (isRunning) return
    isRunning = true
    run()
      .catch(report)
      .finally(() => {
        isRunning = false
        if (isWanted) begin()
      })
  }
  return begin
}
