import { createSignal, type JSX } from 'solid-js'
import type { KnownSource } from '../../core/model/known-source.ts'
import type { Problem } from '../../core/model/result.ts'
import type { NeutralRule } from '../../core/model/team.ts'
import { teamPath } from '../api.ts'
import type { Ask } from '../create-ask.ts'
import { toldProblem } from '../dialog/told-problem.ts'
import { AreaField } from '../fields/area-field.tsx'
import { CheckField } from '../fields/check-field.tsx'
import { problemAt } from '../fields/problem-at.ts'
import { TextField } from '../fields/text-field.tsx'
import { WordsField } from '../fields/words-field.tsx'
import { notify } from '../notices.tsx'
import { namesIn, namesText } from './scope-text.ts'
import { SourceFields } from './source-fields.tsx'
import type { TeamLine } from './teams-answer.ts'

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
  readonly ask: Ask
  onSaved(): void
}

/** One team: its name, which tickets are its own, and how its numbers count. */
export function TeamForm(props: TeamFormProps): JSX.Element {
  const { team } = props
  const [name, setName] = createSignal(team.name)
  const [boards, setBoards] = createSignal(namesText(team.scope.boards))
  const [types, setTypes] = createSignal(namesText(team.scope.types))
  const [agreements, setAgreements] = createSignal(namesText(team.scope.agreementTypes))
  const [neutral, setNeutral] = createSignal(team.neutral)
  const [vendor, setVendor] = createSignal(team.vendorCounts)
  const [second, setSecond] = createSignal(team.secondApprover)
  const [sources, setSources] = createSignal(team.sources)
  const [currency, setCurrency] = createSignal(team.currency)
  const [problems, setProblems] = createSignal<readonly Problem[]>([])
  let form: HTMLFormElement | undefined

  async function save(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    const scope = {
      ...{ boards: namesIn(boards()), types: namesIn(types()), agreementTypes: namesIn(agreements()) },
    }
    const body = {
      ...{ revision: props.revision, name: name(), scope, neutral: neutral(), vendorCounts: vendor() },
      ...{ secondApprover: second(), currency: currency().trim().toUpperCase(), sources: sources() },
    }
    const told = await props.ask(teamPath(team.id, '').replace(/\/$/, ''), { method: 'PUT', body })
    setProblems(told.kind === 'invalid' ? told.problems : [])
    const wrong = toldProblem(told)
    if (wrong === null) notify(`${name()} is saved.`)
    else if (told.kind === 'invalid') form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
    else notify(`Not saved. ${wrong}`)
    if (told.kind === 'done' || told.kind === 'conflict') props.onSaved()
  }

  return (
    <form class="card" ref={form} onSubmit={save} noValidate aria-label={team.name}>
      <h2>{team.name}</h2>
      <div class="rule-grid">
        <TextField
          label="Name"
          value={name()}
          saved={null}
          problem={problemAt(problems(), 'name')}
          onType={setName}
          onLeave={() => {}}
        />
        <TextField
          label="Currency of its plan"
          value={currency()}
          saved={null}
          problem={problemAt(problems(), 'currency')}
          onType={setCurrency}
          onLeave={() => {}}
        />
        <WordsField
          label="Neutral answers count"
          value={neutral()}
          words={NEUTRAL_WORDS}
          saved={null}
          problem={null}
          onChoose={setNeutral}
        />
      </div>
      <p class="sub">Only these tickets are the team's own. One name a line; left empty, all of them.</p>
      <div class="rule-grid">
        <AreaField
          label="Boards"
          value={boards()}
          problem={problemAt(problems(), 'scope.boards')}
          onType={setBoards}
        />
        <AreaField
          label="Ticket types"
          value={types()}
          problem={problemAt(problems(), 'scope.types')}
          onType={setTypes}
        />
        <AreaField
          label="Agreement types"
          value={agreements()}
          problem={problemAt(problems(), 'scope.agreementTypes')}
          onType={setAgreements}
        />
      </div>
      <SourceFields known={props.known} value={sources()} onChange={setSources} />
      <CheckField label="Waiting on a vendor counts as our time" checked={vendor()} onChange={setVendor} />
      <CheckField
        label="A second person approves a month before it is closed"
        checked={second()}
        onChange={setSecond}
      />
      <div class="bar">
        <button type="submit">Save {team.name}</button>
        <span class="sub">
          {team.goals === 1 ? '1 goal' : `${team.goals} goals`}, {team.zone.replaceAll('_', ' ')}
        </span>
      </div>
    </form>
  )
}
