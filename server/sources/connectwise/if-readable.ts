import { SourceError, type SourceErrorKind } from '../source.ts'

/** What says that one area cannot be read and nothing about the others. */
const OF_ONE_AREA: ReadonlySet<SourceErrorKind> = new Set(['role', 'unexpected'])

/** What was asked for, or something else where the role lacks the area or its answer makes no sense. Other errors pass. */
export async function ifReadable<T>(asked: Promise<T>, otherwise: T): Promise<T> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof SourceError && OF_ONE_AREA.has(error.kind)) return otherwise
    throw error
  }
}
