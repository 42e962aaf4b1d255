import { type JSX, Show } from 'solid-js'
import { Connecting } from '../panels/connecting.tsx'
import { Qr } from '../panels/qr.tsx'
import { codeHalves } from './code-halves.ts'
import type { ShownPairing } from './create-pairing.ts'

interface PairingScreenProps {
  /** Null: the server has given no code yet. */
  readonly shown: ShownPairing | null
  /** Whether a manager has removed this screen. */
  readonly removed: boolean
  readonly host: string
}

/** A code that somebody types at a desk, or reads with a phone, so that this screen belongs to a team. */
export function PairingScreen(props: PairingScreenProps): JSX.Element {
  return (
    <Show when={props.shown} fallback={<Connecting host={props.host} refusal={null} />}>
      {shown => (
        <main class="pairing">
          <div>
            <p class="why" classList={{ removed: props.removed }}>
              {props.removed ? 'This screen was removed by a manager' : 'This screen is new here'}
            </p>
            <h1 class="code">
              <span>{codeHalves(shown().pairing.code)[0]}</span>{' '}
              <span>{codeHalves(shown().pairing.code)[1]}</span>
            </h1>
            <p>
              Open <b>{shown().pairing.address}</b> on a computer or phone and type this code
            </p>
            <p>
              {shown().answering
                ? `It holds for ${minutesText(shown().minutes)}, then a new one comes`
                : `Looking for the server at ${props.host}`}
            </p>
          </div>
          <Qr qr={shown().pairing.qr} />
        </main>
      )}
    </Show>
  )
}

const minutesText = (minutes: number) => (minutes === 1 ? '1 more minute' : `${minutes} more minutes`)
