import { createSignal, type JSX, Show } from 'solid-js'
import type { Problem } from '../../core/model/result.ts'
import type { Ask } from '../create-ask.ts'
import { createSaving } from '../dialog/create-saving.ts'
import { toldProblem } from '../dialog/told-problem.ts'
import { problemAt } from '../fields/problem-at.ts'
import { notify } from '../notices.tsx'
import { PasswordField } from '../session/password-field.tsx'
import { passwordProblems } from '../session/password-problems.ts'
import { ME_PATH } from './settings-answers.ts'

const EMPTY = { old: '', next: '', again: '' }

/** Another password for oneself, with the old one. */
export function PasswordCard(props: { readonly ask: Ask; onChanged(): void }): JSX.Element {
  const [draft, setDraft] = createSignal(EMPTY)
  const [problems, setProblems] = createSignal<readonly Problem[]>([])
  const edit = (part: Partial<typeof EMPTY>) => {
    setDraft({ ...draft(), ...part })
    setProblems([])
  }
  async function save(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    const found = ownProblems(draft())
    if (found.length > 0) return void setProblems(found)
    const body = { password: draft().old, next: draft().next }
    const told = await props.ask(`${ME_PATH}/password`, { method: 'PUT', body })
    if (told.kind === 'invalid') return void setProblems(told.problems)
    const wrong = toldProblem(told)
    if (wrong !== null) return void setProblems([{ path: '', message: wrong }])
    setDraft(EMPTY)
    notify('Your password is changed. Your other browsers are signed out.')
    props.onChanged()
  }
  const saving = createSaving(save)
  return (
    <section class="card" aria-label="Password">
      <h2>Password</h2>
      <form class="settings-form" aria-label="Change your password" onSubmit={saving.submit} noValidate>
        <PasswordField
          label="Password now"
          value={draft().old}
          problem={problemAt(problems(), 'password')}
          kind="current-password"
          onType={old => edit({ old })}
        />
        <PasswordField
          label="New password"
          value={draft().next}
          problem={problemAt(problems(), 'next')}
          kind="new-password"
          onType={next => edit({ next })}
        />
        <PasswordField
          label="The same again"
          value={draft().again}
          problem={problemAt(problems(), 'again')}
          kind="new-password"
          onType={again => edit({ again })}
        />
        <Show when={problemAt(problems(), '')}>
          {told => (
            <p class="field-problem" role="alert">
              {told()}
            </p>
          )}
        </Show>
        <div class="bar">
          <button type="submit" aria-disabled={saving.isUnderWay()}>
            Change password
          </button>
        </div>
      </form>
    </section>
  )
}

function ownProblems({ old, next, again }: typeof EMPTY): readonly Problem[] {
  const found = passwordProblems(next, again)
  return [
    { path: 'password', message: old === '' ? 'Type the password you have now.' : null },
    { path: 'next', message: found.password },
    { path: 'again', message: found.again },
  ].flatMap(({ path, message }) => (message === null ? [] : [{ path, message }]))
}
