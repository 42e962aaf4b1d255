/** A code as it is read out: its two halves. */
export function codeHalves(code: string): readonly [string, string] {
  const middle = Math.ceil(code.length / 2)
  return [code.slice(0, middle), code.slice(middle)]
}
