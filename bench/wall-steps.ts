import type { Page } from 'playwright-core'
import type { Snapshot } from '../core/model/snapshot.ts'
import { setHidden } from './hiding.ts'
import type { ReplayWall } from './replay-wall.ts'
import { wallDay } from './wall-day.ts'

/** What a wall goes through again and again. Each resolves when the wall has it behind it. */
export interface WallSteps {
  update(): Promise<void>
  /** The connection breaks, and the wall finds a server that was started anew. */
  reconnect(): Promise<void>
  /** The page is hidden, is sent three updates, and is shown again. */
  hide(): Promise<void>
  /** What a wall holds is told of one and the same picture, with nothing moving. */
  rest(): Promise<void>
}

export interface WallStepsParts {
  readonly page: Page
  readonly wall: ReplayWall
  /** Lets milliseconds pass on the page. */
  readonly pass: (wait: number) => Promise<unknown>
}

/** Longer than anything on the wall moves. */
const STILL = 3000

export function wallSteps({ page, wall, pass }: WallStepsParts): WallSteps {
  let count = 0
  let boot = 'boot'
  const next = (picture = count + 1): Snapshot => {
    count += 1
    return { ...wallDay(picture), v: count, boot }
  }
  return {
    update: () => wall.send(next()),
    async reconnect() {
      boot = `boot-${count}`
      wall.cut(next())
      let isBack = false
      wall.come().then(() => {
        isBack = true
      })
      while (!isBack) await pass(100)
    },
    async hide() {
      await setHidden(page, true)
      for (let update = 0; update < 3; update++) await wall.send(next())
      await pass(50)
      await setHidden(page, false)
      await pass(50)
    },
    async rest() {
      await wall.send(next(0))
      await pass(STILL)
      await page.waitForFunction(isStill, undefined, { polling: 50 })
    },
  }
}

/** Movements of a style sheet run by a clock of their own. */
const isStill = () =>
  document
    .getAnimations()
    .every(({ effect }) => effect?.getComputedTiming().endTime === Number.POSITIVE_INFINITY)
