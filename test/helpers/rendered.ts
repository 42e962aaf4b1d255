import type { JSX } from 'solid-js'
import { renderToString } from 'solid-js/web'
import type { Speech } from '../../core/snapshot/format.ts'
import { sampleSnapshot } from './sample-snapshot.ts'

const { locale, currency, zone, now } = sampleSnapshot

/** How the sample snapshot is said. */
export const sampleSpeech: Speech = { locale, currency, zone, now }

/** The markup of a panel without Solid's marks. */
export function rendered(panel: () => JSX.Element): string {
  return renderToString(panel)
    .replace(/<!--.*?-->/g, '')
    .replace(/ data-hk="?[^ >"]*"?/g, '')
}

/** The words of a panel, one line for each block. */
export function words(panel: () => JSX.Element): string {
  const blocks = rendered(panel).replace(/<\/(p|h1|h2|div)>/g, '\n')
  const text = blocks.replace(/<(span|em)/g, ' <$1').replace(/<[^>]*>/g, '')
  return text
    .split('\n')
    .map(line => line.replace(/ +/g, ' ').trim())
    .filter(Boolean)
    .join('\n')
}
