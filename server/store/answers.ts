import type { AnswerFlag } from '../../core/model/answer-flag.ts'
import type { AnswerLine } from '../../core/model/answer-line.ts'
import type { Survey } from '../../core/model/survey.ts'
import type { Instant } from '../../core/model/units.ts'
import { grown } from './growing-file.ts'
import { createKnownAnswers } from './known-answers.ts'
import { readAnswers } from './read-answers.ts'

/** Every answer that a source ever told, and what became of it: a file of JSON lines that only grows. */
export interface AnswerLog {
  /**
   * Compares all answers of a source in a range with what is kept, and writes the differences down. Resolves once they are on
   * the disk. Rejects with a `StoreError`; the next look then finds them again.
   */
  look(
    source: string,
    surveys: readonly Survey[],
    range: { readonly from: Instant; readonly to: Instant },
    at: Instant,
  ): Promise<void>
  /** Answers that changed or vanished after they had been seen, the earliest first. */
  flags(): readonly AnswerFlag[]
  /** Resolves once nothing is being written. */
  settled(): Promise<void>
}

/** Opens the file of answers. A line that a power cut tore is moved aside, others that are no answers are skipped; both with a warning. */
export async function openAnswers(path: string, warn: (message: string) => void): Promise<AnswerLog> {
  const known = createKnownAnswers()
  for (const line of await readAnswers(path, warn)) known.take(line)
  let last: Promise<void> = Promise.resolve()

  const write = async (lines: readonly AnswerLine[]) => {
    if (lines.length === 0) return
    await grown(path, lines.map(line => `${JSON.stringify(line)}\n`).join(''))
    for (const line of lines) known.take(line)
  }
  return {
    look(source, surveys, range, at) {
      const done = last.then(() => write(known.differences(source, surveys, range, at)))
      last = done.catch(() => {})
      return done
    },
    flags: known.flags,
    settled: () => last,
  }
}
