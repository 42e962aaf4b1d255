import { createMemo, For, Show } from 'solid-js'
import type { Stake } from '../../core/bonus/stake.ts'
import { METRICS, type MetricKey } from '../../core/model/metric.ts'
import { monthText, type Speech } from '../../core/snapshot/format.ts'
import { DraftNote } from '../draft/draft-note.tsx'
import { notify } from '../notices.tsx'
import type { PageProps } from '../pages.ts'
import { ConflictPanel } from './conflict-panel.tsx'
import type { DeskControls, SaveNews } from './create-desk.ts'
import type { TrialState } from './create-trial.ts'
import { speechOf } from './desk.ts'
import { scorecardWarning, unusedMetrics, withGoal, withoutGoal } from './edit-draft.ts'
import { EffectBox } from './effect-box.tsx'
import { FundingRow } from './funding-row.tsx'
import { GoalRow } from './goal-row.tsx'
import { MoreRules } from './more-rules.tsx'
import { presetOf, withPreset } from './presets.ts'
import { PresetsBar } from './presets-bar.tsx'
import { SaveBar } from './save-bar.tsx'

interface GoalsFormProps {
  readonly controls: DeskControls
  readonly live: PageProps['live']
  readonly speech: Speech
  readonly month: string
  /** What the running month's pool rests on besides the plan, as far as it is known. */
  readonly known: Partial<Stake>
  /** The draft on ended months. */
  readonly trial: TrialState
  readonly maySave: boolean
}

/** The card of the plan: one row a goal, the funding, what the draft changes in money, and the bar. */
export function GoalsForm(props: GoalsFormProps) {
  let form: HTMLFormElement | undefined
  const draft = () => props.controls.desk().draft
  const speech = () => speechOf(props.controls.desk().plan)
  // Where others saved meanwhile the panel of the conflict says more than the note.
  const news = {
    restoredAt: () => (props.controls.desk().theirs ? null : props.controls.restoredAt()),
    ...{ isBehind: () => false, takeUp: () => {}, drop: () => props.controls.discard() },
  }
  // Rows live as long as their metric: a row made anew at every keystroke would lose the cursor.
  const metrics = createMemo(() => draft().goals.map(goal => goal.metric))
  const warning = () => scorecardWarning(draft().goals.length)
  const general = () => props.controls.problems().filter(({ field }) => field === null)

  // The button that was pressed goes with what it did: the focus moves to where one goes on.
  const focus = (selector: string) =>
    void setTimeout(() => form?.querySelector<HTMLElement>(selector)?.focus())

  // All goals or nothing stays so with one goal more or less.
  function change(next: ReturnType<typeof draft>): void {
    const isAll = presetOf(draft(), speech()) === 'all'
    props.controls.edit(isAll ? withPreset(next, 'all', speech()) : next)
  }

  function add(metric: MetricKey): void {
    change(withGoal(draft(), metric, speech()))
    focus(`[data-goal="${metric}"] input`)
  }

  function remove(metric: MetricKey): void {
    change(withoutGoal(draft(), metric))
    focus(`[data-add="${metric}"]`)
  }

  async function save(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    if (props.maySave) await send()
  }

  async function send(): Promise<SaveNews> {
    const news = await props.controls.save()
    if (news.kind === 'saved')
      notify(savedNotice(news.effective, props.controls.desk().plan.month, props.speech))
    if (news.kind === 'failed') notify(`Not saved. ${news.sentence}`)
    if (news.kind === 'conflict') focus('.conflict button')
    if (news.kind === 'invalid') focus('[aria-invalid="true"]')
    return news
  }

  return (
    <form class="card plan" ref={form} onSubmit={save} noValidate aria-label="Goals and plan">
      <ConflictPanel controls={props.controls} />
      <DraftNote of={news} speech={props.speech} />
      <PresetsBar controls={props.controls} />
      <For each={metrics()}>
        {metric => (
          <GoalRow
            metric={metric}
            controls={props.controls}
            live={props.live}
            speech={props.speech}
            onRemove={() => remove(metric)}
          />
        )}
      </For>
      <Show when={unusedMetrics(draft()).length > 0}>
        <div class="add">
          <For each={unusedMetrics(draft())}>
            {metric => (
              <button type="button" class="quiet small" data-add={metric} onClick={() => add(metric)}>
                Add {METRICS[metric].title}
              </button>
            )}
          </For>
        </div>
      </Show>
      <Show when={warning()}>
        <p class="effect" role="status">
          {warning()}
        </p>
      </Show>
      <FundingRow controls={props.controls} />
      <MoreRules controls={props.controls} />
      <For each={general()}>
        {({ sentence }) => (
          <p class="field-problem" role="alert">
            {sentence}
          </p>
        )}
      </For>
      <EffectBox
        controls={props.controls}
        live={props.live}
        speech={props.speech}
        month={props.month}
        known={props.known}
        trial={props.trial}
      />
      <SaveBar
        controls={props.controls}
        live={props.live}
        month={props.month}
        speech={props.speech}
        known={props.known}
        maySave={props.maySave}
        onSave={send}
      />
    </form>
  )
}

/** When what was saved begins to count. */
export function savedNotice(effective: string, month: string, speech: Speech): string {
  if (effective <= month) return 'Saved. The wall shows it now.'
  return `Saved. It starts 1 ${monthText(effective, speech)}, and the wall says so.`
}
