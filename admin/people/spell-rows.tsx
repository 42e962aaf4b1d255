import type { JSX } from 'solid-js'
import { savedText } from '../draft/saved-text.ts'
import { ChoiceField } from '../fields/choice-field.tsx'
import { DateField } from '../fields/date-field.tsx'
import { TextField } from '../fields/text-field.tsx'
import type { TeamLine } from '../teams/teams-answer.ts'
import type { PersonControls } from './create-person.ts'
import { type SpellDraft, savedRow } from './person-draft.ts'
import { Rows } from './rows.tsx'

interface SpellRowsProps {
  readonly controls: PersonControls
  readonly teams: readonly Pick<TeamLine, 'id' | 'name'>[]
  readonly team: string
}

/** A person's times in teams. A transfer ends one and begins another. */
export function SpellRows(props: SpellRowsProps): JSX.Element {
  const spells = () => props.controls.draft().spells
  const { isNew } = props.controls
  const before = (spell: SpellDraft) => savedRow(props.controls.saved.spells, spell)
  const put = (next: readonly SpellDraft[]) => props.controls.change({ spells: next })
  const change = (index: number, part: Partial<SpellDraft>) =>
    put(spells().map((each, at) => (at === index ? { ...each, ...part } : each)))
  const nameOf = (id: string) => props.teams.find(each => each.id === id)?.name ?? id
  const text = (spell: SpellDraft, index: number, label: string, name: 'fte' | 'weight') => (
    <TextField
      label={label}
      value={spell[name]}
      saved={savedText(before(spell)?.[name], spell[name], isNew)}
      problem={props.controls.problem(`spells.${index}.${name}`)}
      onType={typed => change(index, { [name]: typed })}
      onLeave={() => {}}
    />
  )
  return (
    <Rows
      title="Teams and dates"
      words="From and to both count. Left open, it goes on. Months before From are paid without them. For a transfer, end one and add the next from the day after."
      rows={spells()}
      add="Add a time in a team"
      rowName="Time"
      onAdd={() => put([...spells(), { team: props.team, from: '', to: '', fte: '100%', weight: '1' }])}
      onRemove={index => put(spells().filter((_, at) => at !== index))}
    >
      {(spell, index) => (
        <>
          <ChoiceField
            label="Team"
            value={nameOf(spell().team)}
            choices={props.teams.map(({ name }) => name)}
            saved={savedText(nameOf(before(spell())?.team ?? spell().team), nameOf(spell().team), isNew)}
            problem={props.controls.problem(`spells.${index}.team`)}
            onChoose={name => change(index, { team: props.teams.find(each => each.name === name)?.id ?? '' })}
          />
          <DateField
            label="From"
            value={spell().from}
            saved={savedText(before(spell())?.from, spell().from, isNew)}
            problem={props.controls.problem(`spells.${index}.from`)}
            onType={from => change(index, { from })}
          />
          <DateField
            label="To"
            value={spell().to}
            saved={savedText(before(spell())?.to, spell().to, isNew)}
            problem={props.controls.problem(`spells.${index}.to`)}
            onType={to => change(index, { to })}
          />
          {text(spell(), index, 'Of full time', 'fte')}
          {text(spell(), index, 'Weight', 'weight')}
        </>
      )}
    </Rows>
  )
}
