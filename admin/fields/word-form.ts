import { expected } from './expected.ts'
import type { FieldForm } from './field-form.ts'

/** The form of a field that holds one of a few words. */
export function wordForm<T extends string>(words: readonly T[]): FieldForm<T> {
  return {
    parse(text) {
      const found = words.find(word => word === text)
      return found === undefined ? expected('Choose one of the list.') : { ok: true, value: found }
    },
    show: word => word,
  }
}
