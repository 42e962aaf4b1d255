/** The promise, which rejects after so many milliseconds of silence. Its late answer is nobody's then. */
export function within<T>(promise: Promise<T>, wait: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no answer within ${wait} ms`)), wait)
    promise.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
