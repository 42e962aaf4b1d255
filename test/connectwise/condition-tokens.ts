import { Refusal } from './refusal.ts'

export type Token =
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'date'; readonly value: number }
  | { readonly kind: 'word'; readonly value: string }
  | { readonly kind: 'sign'; readonly value: string }

const SHAPES: readonly (readonly [RegExp, (found: string) => Token | null])[] = [
  [/^\s+/, () => null],
  [/^"(?:[^"\\]|\\.)*"/, found => ({ kind: 'text', value: unquoted(found) })],
  [/^'(?:[^'\\]|\\.)*'/, found => ({ kind: 'text', value: unquoted(found) })],
  [/^\[[^\]]*\]/, found => ({ kind: 'date', value: dateIn(found.slice(1, -1)) })],
  [/^-?\d+(\.\d+)?/, found => ({ kind: 'number', value: Number(found) })],
  [/^[A-Za-z_][\w/]*/, found => ({ kind: 'word', value: found })],
  [/^(<=|>=|!=|=|<|>|\(|\)|,)/, found => ({ kind: 'sign', value: found })],
]

/** The words of a condition. Anything that the grammar does not know is refused with 400. */
export function conditionTokens(text: string): readonly Token[] {
  const tokens: Token[] = []
  let left = text
  while (left !== '') {
    const found = firstOf(left)
    if (found === null) throw new Refusal(400, 'InvalidObject', `conditions are not understood at: ${left}`)
    left = left.slice(found.length)
    if (found.token) tokens.push(found.token)
  }
  return tokens
}

function firstOf(text: string): { readonly length: number; readonly token: Token | null } | null {
  for (const [shape, token] of SHAPES) {
    const found = shape.exec(text)?.[0]
    if (found) return { length: found.length, token: token(found) }
  }
  return null
}

const unquoted = (quoted: string) => quoted.slice(1, -1).replace(/\\(.)/g, '$1')

/** Whole seconds in UTC and nothing else: the real server refuses fractions. */
function dateIn(text: string): number {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text))
    throw new Refusal(400, 'InvalidObject', `Unsupported format of a date and time: ${text}`)
  return Date.parse(text)
}
