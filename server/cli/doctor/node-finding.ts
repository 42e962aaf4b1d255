import { type Instant, instant } from '../../../core/model/units.ts'
import { type Finding, look, ok, wrong } from './finding.ts'

/** The versions that Poolboard is tried on, and until when Node's makers mend them. Source: the release schedule of Node.js. */
const SUPPORTED: { readonly [major: number]: string } = {
  20: '2026-04-30',
  22: '2027-04-30',
  24: '2028-04-30',
}
const SOON = 90 * 86_400_000
const MOVE = 'Install Node 24, then start Poolboard again.'

/** Whether this Node, such as `22.11.0`, can run Poolboard and is still looked after. */
export function nodeFinding(version: string, now: Instant): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19))
    return wrong('Node', `Node ${version} is too old, 20.19 or newer is needed.`, MOVE)
  const until = SUPPORTED[major]
  if (until === undefined)
    return look('Node', `Poolboard is tried on Node 20, 22 and 24; this is ${version}.`, MOVE)
  const end = instant(Date.parse(`${until}T00:00:00Z`))
  if (end <= now) return look('Node', `Node ${version} has had no security fixes since ${until}.`, MOVE)
  if (end - now < SOON) return look('Node', `Node ${version} gets security fixes only until ${until}.`, MOVE)
  return ok('Node', `Node ${version}, looked after until ${until}.`)
}
