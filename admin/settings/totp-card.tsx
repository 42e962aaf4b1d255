import { createSignal, For, type JSX, Match, Switch } from 'solid-js'
import type { Ask } from '../create-ask.ts'
import { toldProblem } from '../dialog/told-problem.ts'
import { Qr } from '../displays/qr.tsx'
import { notify } from '../notices.tsx'
import { SecretForm } from './secret-form.tsx'
import { type BegunTotp, ME_PATH, type MeAnswer } from './settings-answers.ts'

interface TotpCardProps {
  readonly totp: MeAnswer['totp']
  readonly ask: Ask
  onChanged(): void
}

const PATH = `${ME_PATH}/totp`

/** Codes of an app beside the password: begun, confirmed by a first code, turned off. */
export function TotpCard(props: TotpCardProps): JSX.Element {
  const [begun, setBegun] = createSignal<BegunTotp | null>(null)
  const [recovery, setRecovery] = createSignal<readonly string[] | null>(null)
  async function begin(password: string): Promise<string | null> {
    const told = await props.ask<BegunTotp>(PATH, { method: 'POST', body: { password } })
    if (told.kind === 'done') setBegun(told.value)
    return toldProblem(told)
  }
  async function confirm(code: string): Promise<string | null> {
    const told = await props.ask<{ recovery: readonly string[] }>(PATH, { method: 'PUT', body: { code } })
    if (told.kind === 'done') {
      setRecovery(told.value.recovery)
      setBegun(null)
    }
    return toldProblem(told)
  }
  async function end(password: string): Promise<string | null> {
    const told = await props.ask(PATH, { method: 'DELETE', body: { password } })
    if (told.kind === 'done') {
      notify('Codes are off. The password alone signs you in.')
      props.onChanged()
    }
    return toldProblem(told)
  }
  const kept = () => {
    setRecovery(null)
    props.onChanged()
  }
  return (
    <section class="card" aria-label="Codes at sign-in">
      <h2>Codes at sign-in</h2>
      <Switch>
        <Match when={recovery()}>{codes => <RecoveryCodes codes={codes()} onKept={kept} />}</Match>
        <Match when={begun()}>
          {made => (
            <>
              <p>Scan this with an app for codes, or type the secret into it. Then type the code it shows.</p>
              <Qr qr={made().qr} />
              <p>
                Secret: <code class="secret">{made().secret}</code>
              </p>
              <SecretForm name="Confirm the code" kind="code" act="Turn on codes" run={confirm} />
              <div class="bar">
                <button type="button" class="quiet small" onClick={() => setBegun(null)}>
                  Not now
                </button>
              </div>
            </>
          )}
        </Match>
        <Match when={props.totp.isOn}>
          <p>
            On. {props.totp.recovery} recovery codes are left. To get new ones, turn codes off and on again.
          </p>
          <SecretForm name="Turn off codes" kind="password" act="Turn off codes" run={end} />
        </Match>
        <Match when={true}>
          <p class="sub">
            Off. With codes, a stolen password is not enough: an app on your telephone shows six digits that
            change every half minute.
          </p>
          <SecretForm name="Begin with codes" kind="password" act="Begin" run={begin} />
        </Match>
      </Switch>
    </section>
  )
}

function RecoveryCodes(props: { readonly codes: readonly string[]; onKept(): void }): JSX.Element {
  return (
    <>
      <p role="status">
        Codes are on. Keep these recovery codes where your telephone is not: each signs you in once without
        it. They are shown this once.
      </p>
      <ul class="plain recovery" aria-label="Recovery codes">
        <For each={props.codes}>
          {code => (
            <li>
              <code>{code}</code>
            </li>
          )}
        </For>
      </ul>
      <div class="bar">
        <button type="button" onClick={() => props.onKept()}>
          I have kept them
        </button>
      </div>
    </>
  )
}
