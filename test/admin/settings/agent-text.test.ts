import { expect, it } from 'vitest'
import { agentText } from '../../../admin/settings/agent-text.ts'

const WEBKIT = 'AppleWebKit/537.36 (KHTML, like Gecko)'

it.each([
  [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${WEBKIT} Chrome/147.0 Safari/537.36`, 'Chrome on Windows'],
  [`Mozilla/5.0 (Windows NT 10.0) ${WEBKIT} Chrome/147.0 Safari/537.36 Edg/147.0`, 'Edge on Windows'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox on Linux'],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Safari/604.1', 'Safari on an iPhone'],
  ['curl/8.0', 'An unknown browser'],
])('agentText says a browser and its system: %s', (agent, text) => {
  expect(agentText(agent)).toBe(text)
})

it('agentText knows nothing of a browser that tells nothing', () => {
  expect(agentText(null)).toBe('An unknown browser')
  expect(agentText('something on Linux')).toBe('A browser on Linux')
})
