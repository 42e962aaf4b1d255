import { createSignal, For, type JSX, Show } from 'solid-js'
import type { ChannelLine } from '../../core/model/message.ts'
import type { Speech } from '../../core/snapshot/format.ts'
import type { Ask } from '../create-ask.ts'
import { Question } from '../dialog/question.tsx'
import { toldProblem } from '../dialog/told-problem.ts'
import { readDraft } from '../draft/draft-storage.ts'
import { notify } from '../notices.tsx'
import type { TeamLine } from '../teams/teams-answer.ts'
import { momentText } from '../words/moment-text.ts'
import { channelName } from './channel-draft.ts'
import { ChannelForm } from './channel-form.tsx'
import { KIND_WORDS } from './event-words.ts'
import { channelPath } from './messages-paths.ts'

interface ChannelCardProps {
  readonly channel: ChannelLine
  readonly revision: number
  readonly teams: readonly Pick<TeamLine, 'id' | 'name'>[]
  readonly ask: Ask
  readonly speech: Speech
  onChanged(): void
}

/** One channel: how it does, a test, a change, and its end. */
export function ChannelCard(props: ChannelCardProps): JSX.Element {
  // What a reload found unsaved opens the form again.
  const hasDraft = readDraft(sessionStorage, channelName(props.channel)) !== null
  const [isOpen, setOpen] = createSignal(hasDraft)
  const [isBusy, setBusy] = createSignal(false)
  async function test(): Promise<void> {
    if (isBusy()) return
    setBusy(true)
    const told = await props.ask<{ sentence: string }>(`${channelPath(props.channel.id)}/test`, {
      ...{ method: 'POST', body: {} },
    })
    setBusy(false)
    notify(told.kind === 'done' ? told.value.sentence : (toldProblem(told) ?? 'Not sent.'))
    props.onChanged()
  }
  async function remove(): Promise<string | null> {
    const body = { revision: props.revision }
    const wrong = toldProblem(await props.ask(channelPath(props.channel.id), { method: 'DELETE', body }))
    if (wrong === null) props.onChanged()
    return wrong
  }
  return (
    <section class="card" aria-label={props.channel.name}>
      <h2>{props.channel.name}</h2>
      <p class="sub">{KIND_WORDS[props.channel.kind]}</p>
      <Show when={props.channel.address === 'lost'}>
        <p class="field-problem">The key file is another one. Enter the address again.</p>
      </Show>
      <Show when={props.channel.isPlain}>
        <p class="field-problem">This way is not encrypted: whoever is on the network can read it.</p>
      </Show>
      <Show when={props.channel.waiting > 0}>
        <p>{props.channel.waiting === 1 ? '1 message waits.' : `${props.channel.waiting} messages wait.`}</p>
      </Show>
      <ul class="plain message-results" aria-label={`Last messages to ${props.channel.name}`}>
        <For each={props.channel.results} fallback={<li class="sub">Nothing was sent yet.</li>}>
          {({ at, title, sentence, isSent }) => (
            <li>
              {momentText(at, props.speech)}: {title}.{' '}
              <span classList={{ 'field-problem': !isSent, sub: isSent }}>{sentence}</span>
            </li>
          )}
        </For>
      </ul>
      <div class="bar">
        <button type="button" aria-disabled={isBusy()} onClick={() => void test()}>
          Send a test
        </button>
        <button type="button" class="quiet" aria-expanded={isOpen()} onClick={() => setOpen(!isOpen())}>
          Change
        </button>
        <Question
          button="Remove"
          buttonName={`Remove ${props.channel.name}`}
          title={`Remove ${props.channel.name}?`}
          act="Remove the channel"
          keep="Keep it"
          isBad
          run={remove}
        >
          <p>Nothing is sent there any more, messages that wait are dropped, and its address is forgotten.</p>
        </Question>
      </div>
      <Show when={isOpen()}>
        <ChannelForm
          channel={props.channel}
          revision={props.revision}
          teams={props.teams}
          ask={props.ask}
          speech={props.speech}
          onSaved={props.onChanged}
        />
      </Show>
    </section>
  )
}
