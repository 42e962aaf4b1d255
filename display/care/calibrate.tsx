import { createSignal, For, type JSX, onCleanup } from 'solid-js'
import type { Verdict as VerdictFigure } from '../../core/model/metric-figure.ts'
import type { Instant } from '../../core/model/units.ts'
import { Verdict } from '../panels/verdict.tsx'
import { TypeLadder } from './type-ladder.tsx'

interface CalibrateProps {
  readonly window: Pick<
    Window,
    'innerWidth' | 'innerHeight' | 'devicePixelRatio' | 'addEventListener' | 'removeEventListener'
  >
}

const SPEECH = { locale: 'en-US', currency: 'USD', zone: 'UTC', now: 0 as Instant }
/** Each look that a goal can have, with the colour that the style sheet names. */
const LOOKS: readonly (readonly [verdict: VerdictFigure, colour: string])[] = [
  ['holding', 'met'],
  ['at-risk', 'risk'],
  ['missing', 'missed'],
  ['out-of-reach', 'missed'],
  ['too-few', 'ink-2'],
  ['not-known', 'ink-2'],
]
const MARKS = [0, 2.5, 5]
/** From black to white. The outer steps are the ones that a badly set TV swallows. */
const GREYS = Array.from({ length: 17 }, (_, step) => Math.min(255, step * 16))

/** What a screen is set up by: its edges, its pixels, its greys, its colours and its letters. It needs no server. */
export function Calibrate(props: CalibrateProps): JSX.Element {
  const measured = () => {
    const { innerWidth, innerHeight, devicePixelRatio } = props.window
    return { width: innerWidth, height: innerHeight, ratio: Math.round(devicePixelRatio * 100) / 100 }
  }
  const [screen, setScreen] = createSignal(measured())
  const measure = () => setScreen(measured())
  props.window.addEventListener('resize', measure)
  onCleanup(() => props.window.removeEventListener('resize', measure))
  return (
    <div class="calibrate">
      <For each={MARKS}>{mark => <Edge mark={mark} />}</For>
      <section>
        <h1>Calibrate</h1>
        <p>
          <b>
            {screen().width} × {screen().height}
          </b>{' '}
          pixels, device pixel ratio <b>{screen().ratio}</b>
        </p>
        <p>
          The outermost line belongs on the very edge, on all four sides. Is it cut, turn overscan off at the
          TV, or set the safe area to the first mark that is whole.
        </p>
        <h2>Status</h2>
        <div class="looks">
          <For each={LOOKS}>
            {([verdict, colour]) => (
              <p style={{ '--state': `var(--${colour})` }}>
                <Verdict verdict={verdict} speech={SPEECH} />
              </p>
            )}
          </For>
        </div>
        <h2>Greys</h2>
        <div class="greys">
          <For each={GREYS}>{grey => <i style={{ background: `rgb(${grey}, ${grey}, ${grey})` }} />}</For>
        </div>
        <p class="note">17 steps, each to be told from the next</p>
        <h2>Pixels</h2>
        <div class="pixels">
          <i class="upright" />
          <i class="level" />
          <i class="chequered" />
          <i class="grid" />
        </div>
        <p class="note">Even lines without colour: the picture is not scaled</p>
      </section>
      <TypeLadder />
    </div>
  )
}

function Edge(props: { readonly mark: number }): JSX.Element {
  return (
    <div class="edge" style={{ '--mark': props.mark }}>
      <span>{props.mark} %</span>
    </div>
  )
}
