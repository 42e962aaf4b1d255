import type { Speech } from '../../core/snapshot/format.ts'

/** What a typed field depends on: BCP 47 locale and ISO 4217 currency. */
export type FieldSpeech = Pick<Speech, 'locale' | 'currency'>
