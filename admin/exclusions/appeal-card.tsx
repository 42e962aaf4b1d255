import { createSignal, type JSX, onMount, Show } from 'solid-js'
import type { Appeal, AppealDecision } from '../../core/model/appeal.ts'
import type { ExclusionEffect } from '../../core/model/exclusion-effect.ts'
import type { Speech } from '../../core/snapshot/format.ts'
import { teamPath } from '../api.ts'
import type { Ask } from '../create-ask.ts'
import { toldProblem } from '../dialog/told-problem.ts'
import { notify } from '../notices.tsx'
import { momentText } from '../words/moment-text.ts'
import { AppealQuestion } from './appeal-question.tsx'
import { EffectView } from './effect-view.tsx'
import { nameOf } from './exclusion-form.tsx'

interface AppealCardProps {
  readonly appeal: Appeal
  readonly revision: number
  readonly ask: Ask
  readonly speech: Speech
  onDecided(): void
}

/** One open appeal: who flagged what and why, what leaving it out would do, and only then the decision. */
export function AppealCard(props: AppealCardProps): JSX.Element {
  const [effect, setEffect] = createSignal<ExclusionEffect | string | null>(null)
  const named = () => nameOf(props.appeal)
  onMount(async () => {
    const { team, kind, target } = props.appeal
    const path = teamPath(team, 'exclusions/preview')
    const told = await props.ask<ExclusionEffect>(path, { method: 'POST', body: { kind, target } })
    setEffect(told.kind === 'done' ? told.value : toldProblem(told))
  })
  const shown = () => {
    const known = effect()
    return known !== null && typeof known !== 'string' ? known : null
  }
  const problem = () => {
    const known = effect()
    return typeof known === 'string' ? known : null
  }

  async function decide(outcome: AppealDecision['outcome'], reason: string): Promise<string | null> {
    const { team, id } = props.appeal
    const body = { outcome, reason, revision: props.revision }
    const path = teamPath(team, `appeals/${encodeURIComponent(id)}`)
    const told = await props.ask(path, { method: 'PUT', body })
    if (told.kind === 'conflict') {
      notify('Somebody else saved in the meantime. Look at the numbers again, then decide.')
      props.onDecided()
      return null
    }
    if (told.kind !== 'done') return toldProblem(told)
    notify(outcome === 'kept' ? `${named()} is kept.` : `${named()} is left out.`)
    props.onDecided()
    return null
  }

  return (
    <li class="appeal" aria-label={named()}>
      <p>
        <b>{named()}</b>
        <span class="sub">
          {' '}
          {props.appeal.author}, {momentText(props.appeal.at, props.speech)}
        </span>
        <br />
        {props.appeal.reason}
      </p>
      <Show when={effect() === null}>
        <p class="sub">Working out what it changes.</p>
      </Show>
      <Show when={problem()}>{sentence => <p role="alert">{sentence()}</p>}</Show>
      <Show when={shown()?.found === false}>
        <p>The data in hand does not hold it any more, so leaving it out changes nothing.</p>
      </Show>
      <Show when={shown()?.found ? shown() : null}>
        {known => (
          <EffectView
            effect={known()}
            named={named().replace(/^./, first => first.toLowerCase())}
            speech={props.speech}
          />
        )}
      </Show>
      <Show when={effect() !== null}>
        <div class="bar">
          <Show when={shown()?.found}>
            <AppealQuestion appeal={props.appeal} outcome="left-out" onDecide={decide} />
          </Show>
          <AppealQuestion appeal={props.appeal} outcome="kept" onDecide={decide} />
        </div>
      </Show>
    </li>
  )
}
