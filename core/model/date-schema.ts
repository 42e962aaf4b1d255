import { z } from 'zod'

/** A day of a calendar, YYYY-MM-DD, that exists. */
export const dateSchema = z.iso.date('a date like 2026-11-24')
