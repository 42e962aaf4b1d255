import { type JSX, Show } from 'solid-js'
import { mayDo } from './may-do.ts'
import type { MayNotProps } from './or-says.tsx'

/** A form, for who may send it; for everybody else it stands there to be read under the sentence, switched off. */
export function OrReadOnly(props: MayNotProps): JSX.Element {
  return (
    <Show when={!mayDo(props.user, props.act)} fallback={props.children}>
      <p class="sub may-not">{props.says}</p>
      <fieldset class="read-only" disabled>
        {props.children}
      </fieldset>
    </Show>
  )
}
