/** `a`, `a and b`, `a, b and c`. */
export function listed(words: readonly string[], and = 'and'): string {
  if (words.length <= 1) return words[0] ?? ''
  return `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1)}`
}
