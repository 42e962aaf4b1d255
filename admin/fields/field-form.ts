import type { Result } from '../../core/model/result.ts'
import type { FieldSpeech } from './field-speech.ts'

/** How one kind of value is typed and told. `parse` of what `show` says gives the value back, exact. */
export interface FieldForm<T> {
  parse(text: string, speech: FieldSpeech): Result<T>
  show(value: T, speech: FieldSpeech): string
}

/** Whether two texts mean the same value: `99.0 %` is no change from `99%`. Texts that cannot be read differ. */
export function meansSame<T>(form: FieldForm<T>, a: string, b: string, speech: FieldSpeech): boolean {
  if (a === b) return true
  const [left, right] = [form.parse(a, speech), form.parse(b, speech)]
  return left.ok && right.ok && form.show(left.value, speech) === form.show(right.value, speech)
}
