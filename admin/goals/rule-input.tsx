import { type JSX, Match, Switch } from 'solid-js'
import { AreaField } from '../fields/area-field.tsx'
import { TextField } from '../fields/text-field.tsx'
import { WordsField } from '../fields/words-field.tsx'
import type { DeskControls } from './create-desk.ts'
import { deskField } from './desk-field.ts'
import { RULES, type RuleField } from './rules.ts'

interface RuleInputProps {
  readonly controls: DeskControls
  readonly field: RuleField
  /** Several lines, with how they are written. */
  readonly lines?: string
  readonly label?: string
}

/** One field of the plan besides its goals: a choice, a text, or lines. */
export function RuleInput(props: RuleInputProps): JSX.Element {
  const bound = deskField(props.controls, props.field)
  const label = () => props.label ?? RULES[props.field].title
  const value = () => props.controls.desk().draft[props.field]
  return (
    <Switch
      fallback={
        <TextField
          label={label()}
          value={value()}
          saved={bound.saved()}
          problem={bound.problem()}
          onType={bound.type}
          onLeave={bound.leave}
        />
      }
    >
      <Match when={RULES[props.field].words}>
        {words => (
          <WordsField
            label={label()}
            value={value()}
            words={words()}
            saved={bound.saved()}
            problem={bound.problem()}
            onChoose={bound.type}
          />
        )}
      </Match>
      <Match when={props.lines}>
        {hint => (
          <AreaField
            label={label()}
            value={value()}
            problem={bound.problem()}
            hint={hint()}
            onType={bound.type}
            onLeave={bound.leave}
          />
        )}
      </Match>
    </Switch>
  )
}
