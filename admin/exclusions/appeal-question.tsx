import type { JSX } from 'solid-js'
import type { Appeal, AppealDecision } from '../../core/model/appeal.ts'
import { Question } from '../dialog/question.tsx'
import { nameOf } from './exclusion-form.tsx'

type Outcome = AppealDecision['outcome']

interface AppealQuestionProps {
  readonly appeal: Appeal
  readonly outcome: Outcome
  onDecide(outcome: Outcome, reason: string): Promise<string | null>
}

const WORDS: { readonly [outcome in Outcome]: { act: string; keep: string; label: string; after: string } } =
  {
    'left-out': {
      act: 'Leave it out',
      keep: 'Decide later',
      label: 'Reason, shown in public',
      after: 'It stops counting at once. Everybody can see it, and it can be undone.',
    },
    kept: {
      act: 'Keep it',
      keep: 'Decide later',
      label: 'Why it counts',
      after: 'It goes on counting, and the row on the explain page says why.',
    },
  }

/** One way to decide an appeal, with a reason. */
export function AppealQuestion(props: AppealQuestionProps): JSX.Element {
  const words = () => WORDS[props.outcome]
  const named = () => nameOf(props.appeal)
  return (
    <Question
      button={words().act}
      buttonName={`${words().act}: ${named()}`}
      buttonClass={props.outcome === 'kept' ? 'quiet' : ''}
      title={props.outcome === 'kept' ? `Keep ${named()}?` : `Leave out ${named()}?`}
      text={{ label: words().label, isRequired: true }}
      act={words().act}
      keep={words().keep}
      run={reason => props.onDecide(props.outcome, reason)}
    >
      <p>{words().after}</p>
      <p class="sub">
        {props.appeal.author} flagged it: {props.appeal.reason}
      </p>
    </Question>
  )
}
