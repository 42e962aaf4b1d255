import { createSignal, Show } from 'solid-js'

const KNOWN = 'poolboard-plain-http-known'

/** Whether what travels between this page and its server can be read on the way. */
export function isReadable({ protocol, hostname }: Pick<Location, 'protocol' | 'hostname'>): boolean {
  const isHere = /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/i.test(hostname)
  return protocol !== 'https:' && !isHere
}

/** Tells a manager that dollars travel over plain HTTP, until they have taken note of it in this browser. */
export function PlainHttp() {
  const [isKnown, setKnown] = createSignal(localStorage.getItem(KNOWN) !== null)
  const take = () => {
    localStorage.setItem(KNOWN, 'yes')
    setKnown(true)
  }
  return (
    <Show when={isReadable(location) && !isKnown()}>
      <aside class="plain-http">
        <p>
          <b>Not safe:</b> this page came over plain HTTP, so anybody on this network can read its dollars and
          passwords on the way. Put a reverse proxy with HTTPS before Poolboard: docs/reverse-proxy.md shows
          how.
        </p>
        <button type="button" class="quiet small" onClick={take}>
          Do not show again
        </button>
      </aside>
    </Show>
  )
}
