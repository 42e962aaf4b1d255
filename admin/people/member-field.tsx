import { type JSX, Show } from 'solid-js'
import type { SourceMember } from '../../core/model/source-report.ts'
import { ChoiceField } from '../fields/choice-field.tsx'
import { TextField } from '../fields/text-field.tsx'
import { memberText, memberTexts } from './member-text.ts'

interface MemberFieldProps {
  readonly members: readonly SourceMember[]
  /** The member's identifier, or empty. */
  readonly value: string
  readonly saved: string | null
  readonly problem: string | null
  onChange(member: string): void
}

const NOBODY = 'nobody'

/** Who a person is in the help desk's system: chosen where it tells its members, else typed. */
export function MemberField(props: MemberFieldProps): JSX.Element {
  const texts = () => memberTexts(props.members, props.value)
  const choose = (text: string) => {
    props.onChange([...texts()].find(([, each]) => each === text)?.[0] ?? '')
  }
  return (
    <Show
      when={props.members.length > 0}
      fallback={
        <TextField
          label="Member in the help desk's system"
          value={props.value}
          saved={props.saved}
          problem={props.problem}
          onType={props.onChange}
          onLeave={() => {}}
        />
      }
    >
      <ChoiceField
        label="Member in ConnectWise"
        value={props.value === '' ? NOBODY : memberText(props.members, props.value)}
        choices={[NOBODY, ...texts().values()]}
        saved={props.saved}
        problem={props.problem}
        onChoose={choose}
      />
    </Show>
  )
}
