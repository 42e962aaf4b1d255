import { createSignal, Index, type JSX, Show } from 'solid-js'
import { savedText, sayValue } from '../draft/saved-text.ts'
import { CheckField } from '../fields/check-field.tsx'
import { TextField } from '../fields/text-field.tsx'
import type { HoursControls } from './create-hours.ts'
import { emptyPriority, type PriorityDraft } from './hours-draft.ts'
import { TargetFields } from './target-fields.tsx'

/** What is promised by priority, where the source gives no due time. */
export function PrioritiesCard(props: { controls: HoursControls }): JSX.Element {
  const [name, setName] = createSignal('')
  const [problem, setProblem] = createSignal<string | null>(null)
  const all = () => props.controls.draft().priorities
  const isOwn = (priorities: unknown) => sayValue(priorities !== null)
  const savedOf = (of: string | null) => props.controls.saved.priorities?.find(each => each.name === of)
  const put = (priorities: readonly PriorityDraft[] | null) => props.controls.change({ priorities })
  const set = (index: number, change: Partial<PriorityDraft>) =>
    put((all() ?? []).map((each, at) => (at === index ? { ...each, ...change } : each)))
  const add = () => {
    const typed = name().trim()
    if (typed === '') return void setProblem('Write the name of a priority, as the source has it.')
    if (all()?.some(each => each.name === typed))
      return void setProblem('This priority is in the list already.')
    put([emptyPriority(typed), ...(all() ?? [])])
    setName('')
  }
  return (
    <fieldset class="card" aria-label="Promises by priority">
      <h2>Promises by priority</h2>
      <CheckField
        label="Promise times of our own, for tickets whose source gives no due time"
        checked={all() !== null}
        saved={savedText(isOwn(props.controls.saved.priorities), isOwn(all()))}
        onChange={isChosen => put(isChosen ? [emptyPriority(null)] : null)}
      />
      <Show when={all()}>
        <Index each={all()}>
          {(each, index) => (
            <fieldset class="priority" aria-label={each().name ?? 'Every other priority'}>
              <div class="priority-name">
                <h2>{each().name ?? 'Every other priority'}</h2>
                <Show when={each().name !== null}>
                  <button
                    type="button"
                    class="icon"
                    aria-label={`Remove ${each().name}`}
                    onClick={() => put((all() ?? []).filter(other => other !== each()))}
                  >
                    <svg viewBox="0 0 16 16" aria-hidden="true">
                      <path d="M4 4l8 8M12 4l-8 8" />
                    </svg>
                  </button>
                </Show>
              </div>
              <TargetFields
                label="First response within"
                target={each().response}
                saved={savedOf(each().name)?.response}
                problem={props.controls.problem(`priorities.${index}.response`)}
                onChange={response => set(index, { response })}
                onLeave={props.controls.leave}
              />
              <TargetFields
                label="Resolved within"
                target={each().resolution}
                saved={savedOf(each().name)?.resolution}
                problem={props.controls.problem(`priorities.${index}.resolution`)}
                onChange={resolution => set(index, { resolution })}
                onLeave={props.controls.leave}
              />
            </fieldset>
          )}
        </Index>
        <div class="bar add-date">
          <TextField
            label="Another priority"
            value={name()}
            saved={null}
            problem={problem()}
            onType={text => {
              setName(text)
              setProblem(null)
            }}
            onLeave={() => {}}
          />
          <button type="button" class="quiet small" onClick={add}>
            Add priority
          </button>
        </div>
      </Show>
    </fieldset>
  )
}
