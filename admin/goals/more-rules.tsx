import { For, type JSX } from 'solid-js'
import type { SplitBasis } from '../../core/model/plan.ts'
import { overtimeNote } from '../../core/snapshot/overtime-note.ts'
import { Fold } from '../fold/fold.tsx'
import type { DeskControls } from './create-desk.ts'
import { deskChanges } from './desk.ts'
import { isFirst } from './plan-time.ts'
import { RuleInput } from './rule-input.tsx'
import type { RuleField } from './rules.ts'

const GROUPS: readonly {
  readonly title: string
  readonly words: string
  readonly fields: readonly RuleField[]
}[] = [
  {
    title: 'What a month pays',
    words: 'Left empty, a rule is off.',
    fields: ['gates', 'cap', 'floor', 'unearned'],
  },
  {
    title: 'Who gets what',
    words:
      'With a fixed share a joiner changes nobody else, and what nobody takes stays with the company. A fixed pool is always cut whole.',
    fields: [
      'basis',
      'days',
      'policy',
      'waitingDays',
      'minimumHours',
      'personCap',
      'activeOnLastDay',
      'leaveCounts',
    ],
  },
  {
    title: 'This version',
    words: 'A rehearsal says what it would pay.',
    fields: ['effective', 'rehearsal', 'note'],
  },
]

const LINES: { readonly [field in RuleField]?: string } = {
  gates: 'One rule a line, like 2 of Satisfaction, First response. Else the month pays nothing.',
  note: 'Why this version is as it is, for everybody to read.',
}

const HIDDEN = GROUPS.flatMap(({ fields }) => fields)

/** The rules that most plans leave at their defaults. */
export function MoreRules(props: { controls: DeskControls }): JSX.Element {
  const draft = () => props.controls.desk().draft
  // Only a plan that nobody saved may begin in a month that has ended.
  const isOpen = (field: RuleField) => field !== 'effective' || isFirst(props.controls.desk().plan)
  const isUsed = () =>
    props.controls.problems().some(({ field }) => HIDDEN.some(each => each === field)) ||
    deskChanges(props.controls.desk()).some(({ field }) =>
      HIDDEN.some(each => each === field && each !== 'gates'),
    )
  return (
    <Fold class="more-rules" summary="More rules" isUsed={isUsed()}>
      <For each={GROUPS}>
        {group => (
          <fieldset class="rules" aria-label={group.title}>
            <h2>{group.title}</h2>
            <p class="sub">{group.words}</p>
            <div class="rule-grid">
              <For each={group.fields.filter(isOpen)}>
                {field => (
                  <RuleInput
                    controls={props.controls}
                    field={field}
                    {...(LINES[field] ? { lines: LINES[field] } : {})}
                  />
                )}
              </For>
            </div>
          </fieldset>
        )}
      </For>
      <p class="sub note">{overtimeNote(draft().basis as SplitBasis)}</p>
    </Fold>
  )
}
