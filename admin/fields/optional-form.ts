import type { FieldForm } from './field-form.ts'

/** The form of a field that may stay empty: nothing typed is null. */
export function optionalForm<T>(form: FieldForm<T>): FieldForm<T | null> {
  return {
    parse: (text, speech) => (text.trim() === '' ? { ok: true, value: null } : form.parse(text, speech)),
    show: (value, speech) => (value === null ? '' : form.show(value, speech)),
  }
}
