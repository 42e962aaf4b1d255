import { createSignal, type JSX, Show } from 'solid-js'
import type { Ask } from '../create-ask.ts'
import { Question } from '../dialog/question.tsx'
import { toldProblem } from '../dialog/told-problem.ts'
import { notify } from '../notices.tsx'
import { mySlicePath } from '../route-at.ts'
import { PEOPLE_PATH } from './people-answer.ts'

interface PersonLinkProps {
  readonly id: string
  readonly name: string
  readonly hasLink: boolean
  readonly ask: Ask
  onChanged(): void
}

/** The link to a person's own page: made, shown this once to be copied, ended. */
export function PersonLink(props: PersonLinkProps): JSX.Element {
  const [link, setLink] = createSignal<string | null>(null)
  const path = () => `${PEOPLE_PATH}/${encodeURIComponent(props.id)}/link`

  async function make(): Promise<string | null> {
    const told = await props.ask<{ token: string }>(path(), { method: 'POST', body: {} })
    if (told.kind !== 'done') return toldProblem(told)
    setLink(location.origin + mySlicePath(told.value.token))
    return null
  }

  async function end(): Promise<string | null> {
    const told = await props.ask(path(), { method: 'DELETE', body: {} })
    if (told.kind === 'done') {
      setLink(null)
      notify(`The link of ${props.name} is ended.`)
      props.onChanged()
    }
    return toldProblem(told)
  }

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link() ?? '')
      notify('The link is copied.')
    } catch {
      notify('The browser does not let this page copy. Mark the link and copy it by hand.')
    }
  }

  return (
    <div class="person-link">
      <Show when={link()}>
        {made => (
          <div class="made-link">
            <label class="field">
              <span class="field-label">Link of {props.name}, shown this once</span>
              <input
                class="field-input"
                readOnly
                value={made()}
                onFocus={event => event.currentTarget.select()}
              />
            </label>
            <button type="button" class="quiet small" onClick={copy}>
              Copy link
            </button>
            <button
              type="button"
              class="quiet small"
              onClick={() => {
                setLink(null)
                props.onChanged()
              }}
            >
              Done
            </button>
          </div>
        )}
      </Show>
      <Show when={link() === null}>
        <Question
          button={props.hasLink ? 'New link' : 'Make a link'}
          buttonName={`${props.hasLink ? 'New link' : 'Make a link'} for ${props.name}`}
          title={`A personal link for ${props.name}?`}
          act="Make the link"
          keep="Leave it"
          run={make}
        >
          Whoever has the link sees the slice and the statements of {props.name}, without a password, until
          you end it.
          {props.hasLink ? ' The link there is now stops working.' : ''}
        </Question>
        <Show when={props.hasLink}>
          <Question
            button="End link"
            buttonName={`End the link of ${props.name}`}
            title={`End the link of ${props.name}?`}
            act="End the link"
            keep="Keep it"
            isBad
            run={end}
          >
            The page of {props.name} then no longer opens. A new link can be made at any time.
          </Question>
        </Show>
      </Show>
    </div>
  )
}
