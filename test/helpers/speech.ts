import type { Speech } from '../../core/snapshot/format.ts'
import { on, ZONE } from './november.ts'

/** English and dollars in New York, on the afternoon of 24 November. */
export const SPEECH: Speech = { locale: 'en-US', currency: 'USD', zone: ZONE, now: on('24 14:47') }
