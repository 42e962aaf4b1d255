import { type JSX, Show } from 'solid-js'
import type { User } from '../../core/model/user.ts'
import type { Speech } from '../../core/snapshot/format.ts'
import type { Ask } from '../create-ask.ts'
import { createLoaded } from '../loaded/create-loaded.ts'
import { LoadedView } from '../loaded/loaded-view.tsx'
import { pagePath } from '../route-at.ts'
import { BackupCard } from './backup-card.tsx'
import { CompanyCard } from './company-card.tsx'
import { PasswordCard } from './password-card.tsx'
import { SessionsCard } from './sessions-card.tsx'
import { ME_PATH, type MeAnswer, SESSIONS_PATH, type SessionLine } from './settings-answers.ts'
import { TokensCard } from './tokens-card.tsx'
import { TotpCard } from './totp-card.tsx'
import { UsersCard } from './users-card.tsx'

interface SettingsPageProps {
  readonly user: User
  readonly ask: Ask
  readonly speech: Speech
  /** The company has changed. */
  onTeams?(): void
}

/** One's own sign-in, and for a manager everybody's. */
export function SettingsPage(props: SettingsPageProps): JSX.Element {
  const me = createLoaded<MeAnswer>(props.ask, () => ME_PATH)
  const sessions = createLoaded<{ sessions: readonly SessionLine[] }>(props.ask, () => SESSIONS_PATH)
  const isManager = () => props.user.role === 'manager'
  return (
    <>
      <h1>Settings</h1>
      <p class="sub">
        You are signed in as {props.user.name}.
        <Show when={isManager()}>
          {' '}
          <a href={pagePath('set-up')}>Set-up step by step</a>
        </Show>
      </p>
      <LoadedView of={sessions} what="who is signed in">
        {answer => (
          <div class="stack settings">
            <Show when={isManager()}>
              <CompanyCard ask={props.ask} speech={props.speech} onChanged={() => props.onTeams?.()} />
            </Show>
            <PasswordCard ask={props.ask} onChanged={sessions.load} />
            <LoadedView of={me} what="your sign-in">
              {known => <TotpCard totp={known().totp} ask={props.ask} onChanged={me.load} />}
            </LoadedView>
            <SessionsCard
              title="Your sessions"
              sessions={answer().sessions.filter(({ user }) => user.id === props.user.id)}
              isNamed={false}
              ask={props.ask}
              speech={props.speech}
              onChanged={sessions.load}
            />
            <Show when={isManager()}>
              <UsersCard
                self={props.user.id}
                sessions={answer().sessions}
                ask={props.ask}
                speech={props.speech}
                onChanged={sessions.load}
              />
              <TokensCard ask={props.ask} speech={props.speech} />
              <BackupCard ask={props.ask} speech={props.speech} />
              <SessionsCard
                title="All sessions"
                sessions={answer().sessions}
                isNamed
                ask={props.ask}
                speech={props.speech}
                onChanged={sessions.load}
              />
            </Show>
          </div>
        )}
      </LoadedView>
    </>
  )
}
