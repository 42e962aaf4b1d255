import { createSignal, type JSX } from 'solid-js'
import type { KnownSource } from '../../core/model/known-source.ts'
import type { Problem } from '../../core/model/result.ts'
import type { NeutralRule } from '../../core/model/team.ts'
import type { Speech } from '../../core/snapshot/format.ts'
import { teamPath } from '../api.ts'
import type { Ask } from '../create-ask.ts'
import { createSaving } from '../dialog/create-saving.ts'
import { toldProblem } from '../dialog/told-problem.ts'
import { createKeptDraft } from '../draft/create-kept-draft.ts'
import { DraftNote } from '../draft/draft-note.tsx'
import { CheckField } from '../fields/check-field.tsx'
import { problemAt } from '../fields/problem-at.ts'
import { TextField } from '../fields/text-field.tsx'
import { WordsField } from '../fields/words-field.tsx'
import { notify } from '../notices.tsx'
import { CountingQuestion } from './counting-question.tsx'
import { createCountingAsk } from './create-counting-ask.ts'
import { PlaceFields } from './place-fields.tsx'
import { ScopeFields } from './scope-fields.tsx'
import { SourceFields } from './source-fields.tsx'
import { LIKE, rulesOf, type TeamDraft, teamDraft } from './team-draft.ts'
import type { TeamLine } from './teams-answer.ts'
import { zoneWords } from './zone-words.ts'

const NEUTRAL_WORDS: { readonly [rule in NeutralRule]: string } = {
  against: 'against the goal',
  excluded: 'not at all',
  net: 'as half an unhappy one',
}

interface TeamFormProps {
  readonly team: TeamLine
  readonly revision: number
  /** What is connected. */
  readonly known: readonly KnownSource[]
  /** The zone that the environment sets for all teams; null: none. */
  readonly fixedZone: string | null
  /** Files without a zone are read in the zone of the first team. */
  readonly isFirst: boolean
  readonly ask: Ask
  readonly speech: Speech
  onSaved(): void
}

/** One team: its name, which tickets are its own, and how its numbers count. */
export function TeamForm(props: TeamFormProps): JSX.Element {
  const { team } = props
  const kept = createKeptDraft<TeamDraft>({ name: `team.${team.id}`, start: teamDraft(team), like: LIKE })
  const { draft, change, saved } = kept
  const [problems, setProblems] = createSignal<readonly Problem[]>([])
  let form: HTMLFormElement | undefined

  const counting = createCountingAsk(props.ask, team)
  // Where the environment names the zone, a draft of before it did moves nothing.
  const rules = () => rulesOf(props.fixedZone === null ? draft() : { ...draft(), zone: team.zone })
  const moved = () =>
    props.fixedZone === null
      ? zoneWords({ draft: draft(), team, readsFiles: props.isFirst && isCsv(props.known) })
      : []

  async function save(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    if (!(await counting.begins(rules()))) await send()
  }

  async function send(): Promise<void> {
    counting.end()
    const body = {
      ...{ revision: props.revision, name: draft().name, ...rules() },
      ...{
        secondApprover: draft().second,
        currency: draft().currency.trim().toUpperCase(),
        sources: draft().sources,
      },
    }
    const told = await props.ask(teamPath(team.id, '').replace(/\/$/, ''), { method: 'PUT', body })
    setProblems(told.kind === 'invalid' ? told.problems : [])
    const wrong = toldProblem(told)
    if (wrong === null) notify(`${draft().name} is saved.`)
    else if (told.kind === 'invalid') form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
    else notify(`Not saved. ${wrong}`)
    if (told.kind === 'done') kept.forget()
    // A form of its own begins over what is saved now, and finds what was typed here.
    if (told.kind === 'done' || told.kind === 'conflict') props.onSaved()
  }

  const saving = createSaving(save)
  return (
    <form class="card" ref={form} onSubmit={saving.submit} noValidate aria-label={team.name}>
      <h2>{team.name}</h2>
      <DraftNote of={kept} speech={props.speech} />
      <div class="rule-grid">
        <TextField
          label="Name"
          value={draft().name}
          saved={saved('name')}
          problem={problemAt(problems(), 'name')}
          onType={name => change({ name })}
          onLeave={() => {}}
        />
        <PlaceFields
          team={team}
          fixedZone={props.fixedZone}
          kept={kept}
          problems={problems()}
          speech={props.speech}
        />
        <WordsField
          label="Neutral answers count"
          value={draft().neutral}
          words={NEUTRAL_WORDS}
          saved={saved('neutral', word => NEUTRAL_WORDS[word])}
          problem={null}
          onChoose={neutral => change({ neutral })}
        />
      </div>
      <ScopeFields kept={kept} problems={problems()} />
      <SourceFields
        known={props.known}
        value={draft().sources}
        before={kept.start.sources}
        onChange={sources => change({ sources })}
      />
      <CheckField
        label="Waiting on a vendor counts as our time"
        checked={draft().vendor}
        saved={saved('vendor')}
        onChange={vendor => change({ vendor })}
      />
      <CheckField
        label="A second person approves a month before it is closed"
        checked={draft().second}
        saved={saved('second')}
        onChange={second => change({ second })}
      />
      <CountingQuestion
        team={team.name}
        effect={counting.effect()}
        also={moved()}
        speech={{ ...props.speech, currency: team.currency }}
        onYes={send}
        onNo={counting.end}
      />
      <div class="bar">
        <button type="submit" aria-disabled={saving.isUnderWay()}>
          Save {team.name}
        </button>
        <span class="sub">{team.goals === 1 ? '1 goal' : `${team.goals} goals`}</span>
      </div>
    </form>
  )
}

const isCsv = (known: readonly KnownSource[]) => known.some(({ name }) => name === 'csv')
