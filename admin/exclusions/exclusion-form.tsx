import { type JSX, onMount, Show } from 'solid-js'
import type { Exclusion } from '../../core/model/exclusion.ts'
import { DraftNote } from '../draft/draft-note.tsx'
import { AreaField } from '../fields/area-field.tsx'
import { ChoiceField } from '../fields/choice-field.tsx'
import { TextField } from '../fields/text-field.tsx'
import { notify } from '../notices.tsx'
import type { PageProps } from '../pages.ts'
import { createExclusionDraft } from './create-exclusion-draft.ts'
import { EffectView } from './effect-view.tsx'

const KINDS = ['Ticket', 'Answer'] as const

interface ExclusionFormProps extends PageProps {
  /** Something was left out. */
  onSaved(): void
}

/** Leaves a ticket or an answer out: which one, why, and what that changes, shown before it is saved. */
export function ExclusionForm(props: ExclusionFormProps): JSX.Element {
  const query = props.address.query()
  const given = query.get('target') ?? ''
  const kind = query.get('kind') === 'survey' ? 'survey' : 'ticket'
  const draft = createExclusionDraft(props.team, props.ask, { kind, target: given })
  let form: HTMLFormElement | undefined
  onMount(() => given !== '' && void tell(draft.show()))

  async function tell(news: ReturnType<typeof draft.save>): Promise<void> {
    const { kind: came, ...rest } = await news
    if (came === 'failed') notify('sentence' in rest ? rest.sentence : '')
    if (came === 'invalid') form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
    if (came !== 'saved') return
    notify('Left out. The wall says how many are left out.')
    props.address.replaceQuery(new URLSearchParams())
    props.onSaved()
  }

  const send = (event: SubmitEvent) => {
    event.preventDefault()
    void tell(draft.show())
  }

  return (
    <form class="card exclusion-form" ref={form} onSubmit={send} noValidate aria-label="Leave one out">
      <h2>Leave one out</h2>
      <DraftNote of={draft.kept} speech={props.speech} />
      <div class="two-fields">
        <ChoiceField
          label="What"
          value={draft.what().kind === 'ticket' ? 'Ticket' : 'Answer'}
          choices={KINDS}
          saved={draft.kept.saved('kind')}
          problem={null}
          onChoose={word => draft.edit({ kind: word === 'Ticket' ? 'ticket' : 'survey' })}
        />
        <TextField
          label="Number"
          value={draft.what().target}
          saved={draft.kept.saved('target')}
          problem={draft.problem('target')}
          onType={target => draft.edit({ target })}
          onLeave={() => {}}
        />
      </div>
      <AreaField
        label="Reason, shown in public"
        value={draft.reason()}
        saved={draft.kept.saved('reason')}
        problem={draft.problem('reason')}
        onType={draft.write}
      />
      <Show when={draft.effect()}>
        {effect => (
          <EffectView
            effect={effect()}
            named={nameOf(draft.what()).replace(/^./, first => first.toLowerCase())}
            speech={props.speech}
          />
        )}
      </Show>
      <div class="bar">
        <button type="submit" class="quiet">
          Show what it changes
        </button>
        <button
          type="button"
          aria-disabled={draft.effect() === null}
          onClick={() => draft.effect() !== null && void tell(draft.save())}
        >
          Leave it out
        </button>
        <span class="sub">Everybody can see it, and it can be undone.</span>
      </div>
    </form>
  )
}

/** `Ticket #482913`. */
export const nameOf = ({ kind, target }: Pick<Exclusion, 'kind' | 'target'>) =>
  `${kind === 'ticket' ? 'Ticket' : 'Answer'} #${target}`
