import { createSignal, type JSX, Show } from 'solid-js'
import { type ChannelLine, EVENT_KINDS } from '../../core/model/message.ts'
import type { Problem } from '../../core/model/result.ts'
import type { Speech } from '../../core/snapshot/format.ts'
import type { Ask } from '../create-ask.ts'
import { createSaving } from '../dialog/create-saving.ts'
import { toldProblem } from '../dialog/told-problem.ts'
import { createKeptDraft } from '../draft/create-kept-draft.ts'
import { DraftNote } from '../draft/draft-note.tsx'
import { CheckField } from '../fields/check-field.tsx'
import { sentence } from '../fields/problem-at.ts'
import { TextField } from '../fields/text-field.tsx'
import { WordsField } from '../fields/words-field.tsx'
import { notify } from '../notices.tsx'
import type { TeamLine } from '../teams/teams-answer.ts'
import { AddressFields } from './address-fields.tsx'
import { type ChannelDraft, channelBody, channelDraft, channelName, withoutSecrets } from './channel-draft.ts'
import { ChoiceChecks } from './choice-checks.tsx'
import { EVENT_WORDS, KIND_WORDS } from './event-words.ts'
import { channelPath, MESSAGES_PATH } from './messages-paths.ts'

interface ChannelFormProps {
  /** Null: a new one. */
  readonly channel: ChannelLine | null
  readonly revision: number
  readonly teams: readonly Pick<TeamLine, 'id' | 'name'>[]
  readonly ask: Ask
  readonly speech: Speech
  onSaved(): void
}

const EVENTS = EVENT_KINDS.map(id => ({ id, name: EVENT_WORDS[id] }))

/** A channel: where it leads, what goes there and when. */
export function ChannelForm(props: ChannelFormProps): JSX.Element {
  const isNew = props.channel === null
  const start = channelDraft(props.channel)
  const like = { ...start, teams: [''], events: [''] }
  const kept = createKeptDraft({
    name: channelName(props.channel),
    start,
    isNew,
    like,
    clean: withoutSecrets,
  })
  const { draft, saved } = kept
  const [problems, setProblems] = createSignal<readonly Problem[]>([])
  const edit = (part: Partial<ChannelDraft>) => {
    kept.change(part)
    setProblems([])
  }
  const problem = (path: string) => {
    const found = problems().find(each => each.path === path || each.path.startsWith(`${path}.`))
    return found ? sentence(found.message) : null
  }
  async function save(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    const body = channelBody(draft(), props.channel === null)
    if (!body.ok) return void setProblems(body.problems)
    const told = await props.ask(props.channel ? channelPath(props.channel.id) : MESSAGES_PATH, {
      method: props.channel ? 'PUT' : 'POST',
      body: { revision: props.revision, ...body.value },
    })
    if (told.kind === 'invalid') return void setProblems(told.problems)
    const wrong = toldProblem(told)
    if (told.kind === 'conflict') {
      notify(`Not saved. ${wrong}`)
      return props.onSaved()
    }
    if (wrong !== null) return void setProblems([{ path: '', message: wrong }])
    kept.forget()
    notify(`${body.value.name} is saved. Send a test to see that messages arrive.`)
    props.onSaved()
  }
  const text = (label: string, key: 'name' | 'from' | 'to') => (
    <TextField
      label={label}
      value={draft()[key]}
      saved={saved(key)}
      problem={problem(key)}
      onType={typed => edit({ [key]: typed })}
      onLeave={() => {}}
    />
  )
  const saving = createSaving(save)
  return (
    <form
      class="message-form"
      onSubmit={saving.submit}
      noValidate
      aria-label={props.channel?.name ?? 'New channel'}
    >
      <DraftNote
        of={kept}
        speech={props.speech}
        but="Addresses and secrets are not kept: enter them again."
      />
      <div class="rule-grid">
        {text('Name', 'name')}
        <Show when={props.channel === null}>
          <WordsField
            label="Kind"
            value={draft().kind}
            words={KIND_WORDS}
            saved={saved('kind', kind => KIND_WORDS[kind])}
            problem={null}
            onChoose={kind => edit({ kind })}
          />
        </Show>
      </div>
      <AddressFields
        draft={draft()}
        isStored={props.channel !== null}
        problem={problem}
        saved={saved}
        onEdit={edit}
      />
      <CheckField
        label="All teams"
        checked={draft().allTeams}
        saved={saved('allTeams')}
        onChange={allTeams => edit({ allTeams })}
      />
      <Show when={!draft().allTeams}>
        <ChoiceChecks
          legend="Teams"
          all={props.teams}
          chosen={draft().teams}
          before={isNew ? null : kept.start.teams}
          problem={problem('teams')}
          onChoose={teams => edit({ teams })}
        />
      </Show>
      <ChoiceChecks
        legend="What is told"
        all={EVENTS}
        chosen={draft().events}
        before={isNew ? null : kept.start.events}
        problem={problem('events')}
        onChoose={events => edit({ events })}
      />
      <CheckField
        label="Names of clients may go there"
        checked={draft().clients}
        saved={saved('clients')}
        onChange={clients => edit({ clients })}
      />
      <CheckField
        label="Quiet hours"
        checked={draft().isQuiet}
        saved={saved('isQuiet')}
        onChange={isQuiet => edit({ isQuiet })}
      />
      <Show when={draft().isQuiet}>
        <div class="rule-grid">
          {text('From', 'from')}
          {text('To', 'to')}
        </div>
        <CheckField
          label="Weekends are quiet too"
          checked={draft().weekends}
          saved={saved('weekends')}
          onChange={weekends => edit({ weekends })}
        />
      </Show>
      <Show when={problems().some(({ path }) => path === '' || path === 'revision')}>
        <p class="field-problem" role="alert">
          {problems()[0]?.message}
        </p>
      </Show>
      <div class="bar">
        <button type="submit" aria-disabled={saving.isUnderWay()}>
          {props.channel ? 'Save' : 'Add the channel'}
        </button>
      </div>
    </form>
  )
}
