import type { ReadinessItem } from '../../../core/model/source-report.ts'
import type { Survey } from '../../../core/model/survey.ts'

const EXAMPLES = 5

/** What in a range's answers would spoil pay. */
export function smileBackReadiness(surveys: readonly Survey[]): readonly ReadinessItem[] {
  const loose = surveys.filter(({ score, ticket, deleted }) => score !== null && ticket === null && !deleted)
  return [
    {
      ...{ id: 'answers-without-a-ticket', label: 'Answers without a ticket', count: loose.length },
      examples: loose.slice(0, EXAMPLES).map(({ id }) => `Review ${id}`),
      sentence:
        loose.length === 0
          ? 'Every answer names its ticket.'
          : 'They count for every team that takes its answers from SmileBack, and a second answer to the same ticket counts again. Connect SmileBack to the help desk, so that it knows the ticket.',
    },
  ]
}
