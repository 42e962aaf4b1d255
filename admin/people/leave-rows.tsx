import type { JSX } from 'solid-js'
import { savedText } from '../draft/saved-text.ts'
import { DateField } from '../fields/date-field.tsx'
import type { PersonControls } from './create-person.ts'
import { type RangeDraft, savedRow } from './person-draft.ts'
import { Rows } from './rows.tsx'

/** Days a person is away. Whether they count is a rule of the plan. */
export function LeaveRows(props: { controls: PersonControls }): JSX.Element {
  const leave = () => props.controls.draft().leave
  const put = (next: readonly RangeDraft[]) => props.controls.change({ leave: next })
  const field = (range: RangeDraft, index: number, label: string, name: 'from' | 'to') => (
    <DateField
      label={label}
      value={range[name]}
      saved={savedText(savedRow(props.controls.saved.leave, range)?.[name], range[name])}
      problem={props.controls.problem(`leave.${index}.${name}`)}
      onType={date => put(leave().map((each, at) => (at === index ? { ...each, [name]: date } : each)))}
    />
  )
  return (
    <Rows
      title="Leave"
      words="Whether days on leave count is a rule of each plan."
      rows={leave()}
      add="Add leave"
      rowName="Leave"
      onAdd={() => put([...leave(), { from: '', to: '' }])}
      onRemove={index => put(leave().filter((_, at) => at !== index))}
    >
      {(range, index) => (
        <>
          {field(range(), index, 'From', 'from')}
          {field(range(), index, 'To', 'to')}
        </>
      )}
    </Rows>
  )
}
