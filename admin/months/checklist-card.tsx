import { For, type JSX, Show } from 'solid-js'
import type { MonthCheck, MonthPage } from '../../core/model/month-page.ts'
import type { Speech } from '../../core/snapshot/format.ts'
import { mayDo } from '../may-do.ts'
import { OrSays } from '../or-says.tsx'
import type { PageProps } from '../pages.ts'
import { pagePath } from '../route-at.ts'
import { ApprovalLine } from './approval-line.tsx'
import { ApproveMonth } from './approve-month.tsx'
import { checkPage } from './check-page.ts'
import { CloseMonth } from './close-month.tsx'

const CLOSE = 'POST /teams/:team/months/:month/close'

interface ChecklistCardProps {
  readonly page: PageProps
  readonly of: MonthPage
  readonly speech: Speech
  onChanged(): void
}

/** What to look at before the month is closed, and closing it. */
export function ChecklistCard(props: ChecklistCardProps): JSX.Element {
  const blocking = () => props.of.checklist.filter(({ ok, blocks }) => !ok && blocks)
  const mayClose = () =>
    props.of.state === 'provisional' && props.of.payout !== null && blocking().length === 0
  const mayApprove = () =>
    props.of.figure !== null && mayDo(props.page.user, 'POST /teams/:team/months/:month/approve')
  return (
    <section class="card" aria-label="Before closing">
      <h2>Before closing</h2>
      <ul class="plain checks">
        <For each={props.of.checklist}>{check => <Check of={check} />}</For>
      </ul>
      <For each={props.of.approvals}>
        {approval => <ApprovalLine of={approval} isTold={props.of.payout !== null} speech={props.speech} />}
      </For>
      <div class="bar">
        <Show when={mayClose()}>
          <OrSays user={props.page.user} act={CLOSE} says="A manager can close the month.">
            <CloseMonth page={props.page} of={props.of} speech={props.speech} onClosed={props.onChanged} />
          </OrSays>
        </Show>
        <Show when={props.of.state === 'provisional' && props.of.needsApproval && mayApprove()}>
          <ApproveMonth page={props.page} of={props.of} speech={props.speech} onApproved={props.onChanged} />
        </Show>
        <span class="sub" role="status">
          {stateText(props.of, blocking().length)}
        </span>
      </div>
    </section>
  )
}

function Check(props: { of: MonthCheck }): JSX.Element {
  const word = () => (props.of.ok ? 'Fine' : props.of.blocks ? 'In the way' : 'Look at it')
  return (
    <li data-ok={props.of.ok} data-blocks={!props.of.ok && props.of.blocks}>
      <span class="check-word">{word()}</span>
      <div>
        {props.of.sentence}
        <Show when={!props.of.ok && props.of.examples.length > 0}>
          <small class="sub">
            {props.of.examples.join(', ')}
            {props.of.count > props.of.examples.length ? ' and more' : ''}
          </small>
        </Show>
        <Show when={props.of.ok ? null : checkPage(props.of.id)} keyed>
          {([page, words]) => (
            <>
              {' '}
              <a href={pagePath(page)}>{words}</a>
            </>
          )}
        </Show>
      </div>
    </li>
  )
}

function stateText({ state, payout }: MonthPage, blocking: number): string {
  if (state === 'open') return 'The month runs. It can be closed once it has ended.'
  if (payout === null) return 'The source has not answered yet.'
  if (blocking === 0) return 'Nothing stands in the way.'
  return blocking === 1 ? 'One thing stands in the way.' : `${blocking} things stand in the way.`
}
