import { For, type JSX, Show } from 'solid-js'
import { savedText, sayValue } from '../draft/saved-text.ts'
import { CheckField } from '../fields/check-field.tsx'
import { TextField } from '../fields/text-field.tsx'
import { WordsField } from '../fields/words-field.tsx'
import type { TeamLine } from '../teams/teams-answer.ts'
import type { DisplayControls } from './create-display.ts'
import type { DisplayDraft } from './display-draft.ts'
import { poolWords } from './display-words.ts'

interface ShownFieldsProps {
  readonly controls: DisplayControls
  readonly teams: readonly Pick<TeamLine, 'id' | 'name'>[]
  readonly currency: string
}

/** What a screen shows: which teams, and how much of the pool and of clients. */
export function ShownFields(props: ShownFieldsProps): JSX.Element {
  const { controls } = props
  const { draft, change, kept } = controls
  const has = ({ teams }: Pick<DisplayDraft, 'teams'>, id: string) => sayValue(teams.includes(id))
  // In the order of the list, not of the clicks.
  const choose = (id: string, isChosen: boolean) =>
    change({
      teams: props.teams
        .map(each => each.id)
        .filter(each => (each === id ? isChosen : draft().teams.includes(each))),
    })
  return (
    <>
      <fieldset class="display-group">
        <legend class="field-label">Teams it shows</legend>
        <For each={props.teams}>
          {team => (
            <CheckField
              label={team.name}
              checked={draft().teams.includes(team.id)}
              saved={savedText(has(kept.start, team.id), has(draft(), team.id), props.controls.isNew)}
              onChange={isChosen => choose(team.id, isChosen)}
            />
          )}
        </For>
        <Show when={controls.problem('teams')}>
          {problem => (
            <p class="field-problem" role="alert">
              {problem()}
            </p>
          )}
        </Show>
      </fieldset>
      <div class="rule-grid">
        <WordsField
          label="It may show"
          value={draft().pool}
          words={poolWords(props.currency)}
          saved={kept.saved('pool', pool => poolWords(props.currency)[pool])}
          problem={controls.problem('audience.pool')}
          onChoose={pool => change({ pool })}
        />
        <Show when={draft().teams.length > 1}>
          <TextField
            label="Seconds a team"
            value={draft().turn}
            saved={kept.saved('turn')}
            problem={controls.problem('turn')}
            onType={turn => change({ turn })}
            onLeave={() => {}}
          />
        </Show>
      </div>
      <CheckField
        label="Names of clients may stand on it"
        checked={draft().clients}
        saved={kept.saved('clients')}
        onChange={clients => change({ clients })}
      />
    </>
  )
}
