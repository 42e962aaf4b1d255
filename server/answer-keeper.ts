import type { Batch } from '../core/model/batch.ts'
import type { Survey } from '../core/model/survey.ts'
import type { Instant } from '../core/model/units.ts'
import type { AnswerLog } from './store/answers.ts'

export interface AnswerKeeperParts {
  readonly answers: Pick<AnswerLog, 'look'>
  readonly now: () => Instant
  readonly report: (error: unknown) => void
}

export interface AnswerKeeper {
  /**
   * Writes down what became of the answers of a batch that has just been fetched, in the background. A disk that refuses is
   * reported once until it takes something again, and the next batch tells the same again. A source that could not give its answers is left alone, since they
   * have not gone; so is the demo, whose answers nobody gave. Null, before a source has answered, tells nothing.
   */
  look(batch: Batch | null): void
}

export function createAnswerKeeper({ answers, now, report }: AnswerKeeperParts): AnswerKeeper {
  let isRefused = false
  const keep = async (name: string, surveys: readonly Survey[], batch: Batch) => {
    try {
      await answers.look(name, surveys, batch, now())
      isRefused = false
    } catch (error) {
      if (!isRefused) report(error)
      isRefused = true
    }
  }
  return {
    look(batch) {
      if (batch === null) return
      const names = Object.keys(batch.asOf)
      const silent = (batch.withheld ?? []).filter(({ area }) => area === 'surveys').map(each => each.source)
      for (const name of names) {
        if (name === 'demo' || silent.includes(name)) continue
        void keep(name, surveysOf(name, names, batch.surveys), batch)
      }
    },
  }
}

/** What does not say where it is from is of the only source there is. */
function surveysOf(name: string, names: readonly string[], surveys: readonly Survey[]): readonly Survey[] {
  const only = names.length === 1 ? names[0] : undefined
  return surveys.filter(({ source = only }) => source === name)
}
