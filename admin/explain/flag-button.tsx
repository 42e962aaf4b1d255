import type { JSX } from 'solid-js'
import { FLAG_LETTERS } from '../../core/model/appeal.ts'
import { Question } from '../dialog/question.tsx'

interface FlagButtonProps {
  readonly id: string
  onFlag(reason: string): Promise<string | null>
}

/** Says of a row that it should not count, and why. */
export function FlagButton(props: FlagButtonProps): JSX.Element {
  return (
    <Question
      button="Flag"
      buttonName={`Flag ${props.id}`}
      title={`Flag #${props.id}?`}
      text={{ label: 'Why it should not count', isRequired: false }}
      act="Flag it"
      keep="Do not flag it"
      run={async reason =>
        reason.length < FLAG_LETTERS ? 'Say why, in ten letters or more.' : props.onFlag(reason)
      }
    >
      A lead or a manager decides whether it is left out. Your name and your reason are shown to them. Until
      then it counts.
    </Question>
  )
}
