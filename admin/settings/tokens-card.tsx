import { createSignal, For, type JSX, Show } from 'solid-js'
import type { Speech } from '../../core/snapshot/format.ts'
import type { Ask } from '../create-ask.ts'
import { createSaving } from '../dialog/create-saving.ts'
import { Question } from '../dialog/question.tsx'
import { toldProblem } from '../dialog/told-problem.ts'
import { TextField } from '../fields/text-field.tsx'
import { createLoaded } from '../loaded/create-loaded.ts'
import { LoadedView } from '../loaded/loaded-view.tsx'
import { notify } from '../notices.tsx'
import { momentText } from '../words/moment-text.ts'
import { linePath, TOKENS_PATH, type TokenLine } from './settings-answers.ts'
import { ToldOnce } from './told-once.tsx'

interface TokensCardProps {
  readonly ask: Ask
  readonly speech: Speech
}

/** Keys by which other programs read: made with a name, shown once, removed. */
export function TokensCard(props: TokensCardProps): JSX.Element {
  const loaded = createLoaded<{ tokens: readonly TokenLine[] }>(props.ask, () => TOKENS_PATH)
  const [name, setName] = createSignal('')
  const [problem, setProblem] = createSignal<string | null>(null)
  const [made, setMade] = createSignal<{ readonly name: string; readonly token: string } | null>(null)
  async function make(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    if (name().trim() === '') return void setProblem('Type what the key is for.')
    const told = await props.ask<{ token: string }>(TOKENS_PATH, { method: 'POST', body: { name: name() } })
    setProblem(toldProblem(told))
    if (told.kind !== 'done') return
    setMade({ name: name().trim(), token: told.value.token })
    setName('')
    void loaded.load()
  }
  async function remove({ id, name: known }: TokenLine): Promise<string | null> {
    const wrong = toldProblem(await props.ask(linePath(TOKENS_PATH, id), { method: 'DELETE', body: {} }))
    if (wrong !== null) return wrong
    notify(`The key ${known} is removed.`)
    void loaded.load()
    return null
  }
  const used = ({ lastUsed }: TokenLine) =>
    lastUsed === null ? 'not used yet' : `last used ${momentText(lastUsed, props.speech)}`
  const saving = createSaving(make)
  return (
    <section class="card" aria-label="Keys for other tools">
      <h2>Keys for other tools</h2>
      <p class="sub">
        With a key another program reads what a lead sees, without anybody's pay. It changes nothing. It is
        sent as <code>Authorization: Bearer</code> and the key.
      </p>
      <LoadedView of={loaded} what="the keys">
        {answer => (
          <ul class="plain lines" aria-label="Keys">
            <For each={answer().tokens} fallback={<li class="sub">There is no key.</li>}>
              {token => (
                <li>
                  <div>
                    <b>{token.name}</b>
                    <p class="sub">
                      Made {momentText(token.made, props.speech)}, {used(token)}.
                    </p>
                  </div>
                  <Question
                    button="Remove"
                    buttonName={`Remove the key ${token.name}`}
                    title={`Remove the key ${token.name}?`}
                    act="Remove the key"
                    keep="Keep it"
                    isBad
                    run={() => remove(token)}
                  >
                    The program that uses it is refused from now on.
                  </Question>
                </li>
              )}
            </For>
          </ul>
        )}
      </LoadedView>
      <Show when={made()}>
        {known => (
          <ToldOnce
            label={`Key ${known().name}, shown this once`}
            text={known().token}
            copy="Copy key"
            onDone={() => setMade(null)}
          />
        )}
      </Show>
      <form class="settings-form" aria-label="New key" onSubmit={saving.submit} noValidate>
        <TextField
          label="What it is for"
          value={name()}
          saved={null}
          problem={problem()}
          onType={typed => {
            setName(typed)
            setProblem(null)
          }}
          onLeave={() => {}}
        />
        <div class="bar">
          <button type="submit" aria-disabled={saving.isUnderWay()}>
            Make a key
          </button>
        </div>
      </form>
    </section>
  )
}
