import { type Accessor, createMemo } from 'solid-js'
import type { Route } from '../route-at.ts'
import type { SetUp } from './create-set-up.ts'

const BARE = /^\/admin\/?$/
const SET_UP: Route = { kind: 'page', name: 'set-up' }

/**
 * The set-up where somebody arrives at the bare address before it is done, else null. Once it stands there it stays, so that
 * the last step does not take the page away.
 */
export function createLanding(
  path: Accessor<string>,
  setUp: Pick<SetUp, 'isDone'> | null,
): Accessor<Route | null> {
  const isFirst = createMemo<boolean | null>(before => before ?? isOpen(setUp), null)
  return () => (BARE.test(path()) && isFirst() === true ? SET_UP : null)
}

function isOpen(setUp: Pick<SetUp, 'isDone'> | null): boolean | null {
  const isDone = setUp ? setUp.isDone() : true
  return isDone === null ? null : !isDone
}
