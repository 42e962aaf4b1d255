import { type JSX, Show } from 'solid-js'
import type { User } from '../core/model/user.ts'
import { type Act, mayDo } from './may-do.ts'

export interface MayNotProps {
  readonly user: Pick<User, 'role' | 'seesPay'>
  readonly act: Act
  /** Who does it: `A manager can change people.` */
  readonly says: string
  readonly children: JSX.Element
}

/** What changes something, for who may; for everybody else the sentence in its place. */
export function OrSays(props: MayNotProps): JSX.Element {
  return (
    <Show when={mayDo(props.user, props.act)} fallback={<p class="sub may-not">{props.says}</p>}>
      {props.children}
    </Show>
  )
}
