/** Resolves after so many milliseconds. */
export const pause = (wait: number): Promise<void> =>
  new Promise(resolve => {
    setTimeout(resolve, wait)
  })
