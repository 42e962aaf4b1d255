import { type JSX, Match, onCleanup, Switch } from 'solid-js'
import type { AskPairing } from './boot/ask-pairing.ts'
import type { Boot } from './boot/create-boot.ts'
import { createPairing } from './boot/create-pairing.ts'
import { openPhone } from './boot/open-phone.ts'
import { Opening } from './boot/opening.tsx'
import { PairingScreen } from './boot/pairing-screen.tsx'
import { Care } from './care/care.tsx'
import type { CareDevice } from './care/care-device.ts'
import { createWallFeed, type WallParts } from './create-wall-feed.ts'
import { Wall } from './wall.tsx'

export interface ScreenParts extends WallParts {
  readonly boot: Boot
  readonly ask: AskPairing
  /** Where the server is, as a person would type it. */
  readonly host: string
  /** The team that the address asks for: only of use without a token. */
  readonly team: string | null
  readonly device: CareDevice
}

/** Whatever a screen shows: a code to pair it by, a phone's greeting, or the wall. */
export function Screen(props: { readonly parts: ScreenParts }): JSX.Element {
  const { boot, host } = props.parts
  const phase = <Kind extends ReturnType<Boot['phase']>['kind']>(kind: Kind) => {
    const now = boot.phase()
    return now.kind === kind && (now as Extract<typeof now, { kind: Kind }>)
  }
  return (
    <Switch>
      <Match when={phase('wall')} keyed>
        {({ token }) => <Standing parts={props.parts} token={token} />}
      </Match>
      <Match when={phase('pairing')} keyed>
        {({ removed }) => <Waiting parts={props.parts} removed={removed} />}
      </Match>
      <Match when={phase('opening')} keyed>
        {({ link }) => <Bringing parts={props.parts} link={link} />}
      </Match>
      <Match when={phase('used')}>
        <Opening host={host} used={true} />
      </Match>
    </Switch>
  )
}

function Standing({ parts, token }: { readonly parts: ScreenParts; readonly token: string | null }) {
  const auth = token !== null ? { token } : parts.team !== null ? { team: parts.team } : {}
  const feed = createWallFeed(parts, auth, parts.boot.refused)
  return (
    <Care feed={feed} elapsed={parts.elapsed} device={parts.device}>
      <Wall feed={feed} host={parts.host} />
    </Care>
  )
}

function Waiting({ parts, removed }: { readonly parts: ScreenParts; readonly removed: boolean }) {
  const { ask, boot, elapsed, host } = parts
  const shown = createPairing({ ask, elapsed, paired: boot.paired, expired: boot.expired })
  return <PairingScreen shown={shown()} removed={removed} host={host} />
}

function Bringing({ parts, link }: { readonly parts: ScreenParts; readonly link: string }) {
  const { ask, boot, host } = parts
  onCleanup(openPhone({ ask, link, paired: boot.paired, used: boot.used }))
  return <Opening host={host} used={false} />
}
