import { conditionTokens, type Token } from './condition-tokens.ts'
import { Refusal } from './refusal.ts'
import { columnOf, type Row } from './wire-row.ts'

export type Condition = (row: Row) => boolean

type Operand = string | number | boolean | null | { readonly at: number }

const COMPARES: { readonly [sign: string]: (order: number) => boolean } = {
  '=': order => order === 0,
  '!=': order => order !== 0,
  '<': order => order < 0,
  '<=': order => order <= 0,
  '>': order => order > 0,
  '>=': order => order >= 0,
}

/**
 * Reads a condition in the grammar of the server. `columns` are the paths that it may name; null: any. A comparison with
 * what is absent is false, as in a database; only `= null` finds it. Throws a `Refusal` with 400.
 */
export function condition(text: string, columns: ReadonlySet<string> | null): Condition {
  const tokens = conditionTokens(text)
  let at = 0
  const peek = () => tokens[at]
  const is = (value: string) => peek()?.kind !== 'text' && String(peek()?.value).toLowerCase() === value
  const take = (): Token => {
    const token = tokens[at++]
    if (!token) throw wrong('it ends too early')
    return token
  }
  const took = (value: string) => {
    const found = is(value)
    if (found) at++
    return found
  }
  const must = (value: string) => {
    if (!took(value)) throw wrong(`${value} is missing`)
  }
  const either = (): Condition => {
    const parts = [both()]
    while (took('or')) parts.push(both())
    return row => parts.some(part => part(row))
  }
  const both = (): Condition => {
    const parts = [single()]
    while (took('and')) parts.push(single())
    return row => parts.every(part => part(row))
  }
  const single = (): Condition => {
    if (took('not')) {
      const inner = single()
      return row => !inner(row)
    }
    if (!took('(')) return comparison()
    const inner = either()
    must(')')
    return inner
  }
  const comparison = (): Condition => {
    const path = take()
    if (path.kind !== 'word') throw wrong(`${path.value} is no column`)
    if (columns && !columns.has(path.value)) throw wrong(`there is no column ${path.value}`)
    const isNot = took('not')
    const test = took('in') ? oneOf() : took('like') || took('contains') ? similar() : compared(take())
    return row => test(columnOf(row, path.value)) !== isNot
  }
  const oneOf = () => {
    must('(')
    const all = [operand(take())]
    while (took(',')) all.push(operand(take()))
    must(')')
    return (value: unknown) => all.some(each => order(value, each) === 0)
  }
  const similar = () => {
    const pattern = operand(take())
    if (typeof pattern !== 'string') throw wrong('like wants a text')
    return (value: unknown) => typeof value === 'string' && patternOf(pattern).test(value)
  }
  const compared = (sign: Token) => {
    const compare = COMPARES[String(sign.value)]
    if (!compare || sign.kind !== 'sign') throw wrong(`${sign.value} is no comparison`)
    const right = operand(take())
    if (right === null) return (value: unknown) => compare(value === null ? 0 : 1)
    return (value: unknown) => {
      const found = order(value, right)
      return found !== null && compare(found)
    }
  }
  const whole = either()
  if (at < tokens.length) throw wrong(`${String(peek()?.value)} is too much`)
  return whole
}

function operand(token: Token): Operand {
  if (token.kind === 'date') return { at: token.value }
  if (token.kind !== 'word') return token.kind === 'sign' ? refuse(token.value) : token.value
  const word = token.value.toLowerCase()
  if (word === 'null') return null
  return word === 'true' || word === 'false' ? word === 'true' : refuse(token.value)
}

/** Below, equal or above; null where the value is absent. Kinds that differ are refused. */
function order(value: unknown, right: Operand): number | null {
  if (value === null || right === null) return null
  if (typeof right === 'object') {
    if (typeof value !== 'string' || Number.isNaN(Date.parse(value))) throw wrong('no date is in that column')
    return Date.parse(value) - right.at
  }
  if (typeof value !== typeof right) throw wrong(`${String(right)} is of another kind than its column`)
  if (typeof value === 'string') {
    const [a, b] = [value.toLowerCase(), String(right).toLowerCase()]
    return a === b ? 0 : a < b ? -1 : 1
  }
  return Number(value) - Number(right)
}

const patternOf = (text: string) =>
  new RegExp(`^${text.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/[%*]/g, '.*')}$`, 'i')

const wrong = (what: string) => new Refusal(400, 'InvalidObject', `conditions are not understood: ${what}`)
const refuse = (value: unknown): never => {
  throw wrong(`${String(value)} is no value`)
}
