import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { millis } from '../../../../core/model/units.ts'
import { sourceFindings } from '../../../../server/cli/doctor/source-findings.ts'
import { type Source, SourceError } from '../../../../server/sources/source.ts'
import { temporaryFolder } from '../../../helpers/temporary-folder.ts'

const source = (known: Partial<Source>): Source => ({
  ...{ name: 'connectwise', label: 'ConnectWise', staleAfter: null },
  fetch: () => Promise.reject(new Error('the doctor reads no tickets')),
  ...known,
})
const area = (known: { readonly ok: boolean; readonly optional: boolean }) => ({
  ...{ id: 'keys', label: 'Keys', sentence: 'Refused.', remedy: known.ok ? null : 'Enter them again.' },
  ...known,
})
const found = async (known: Partial<Source>, csv: string | null = null) =>
  (await sourceFindings([source(known)], csv)).findings

describe('sourceFindings', () => {
  it('sourceFindings is empty without a source, and lets the demo be', async () => {
    expect(await sourceFindings([], null)).toEqual({ findings: [], clock: null })
    expect(await found({ name: 'demo' })).toMatchObject([{ state: 'ok' }])
  })

  it('sourceFindings tells a source that answers, and its clock', async () => {
    const check = async () => ({
      version: '1',
      clock: millis(3),
      areas: [area({ ok: true, optional: false })],
    })
    expect(await sourceFindings([source({ check })], null)).toMatchObject({
      findings: [{ state: 'ok', sentence: 'ConnectWise answers, 1 areas can be read.' }],
      clock: { whose: 'ConnectWise', difference: 3 },
    })
  })

  it('sourceFindings tells each area that cannot be read, and whether the wall can do without', async () => {
    const areas = [area({ ok: false, optional: false }), area({ ok: false, optional: true })]
    expect(await found({ check: async () => ({ version: null, clock: null, areas }) })).toMatchObject([
      { state: 'wrong', sentence: 'ConnectWise, Keys: Refused.', remedy: 'Enter them again.' },
      { state: 'look' },
    ])
  })

  it('sourceFindings says why a source does not answer', async () => {
    const down = () => Promise.reject(new SourceError('down', 'It is not there.'))
    expect(await found({ check: down })).toMatchObject([
      { state: 'wrong', sentence: 'ConnectWise: It is not there.' },
    ])
    const slow = () => Promise.reject(new DOMException('late', 'TimeoutError'))
    expect(await found({ check: slow })).toMatchObject([
      { state: 'wrong', sentence: 'ConnectWise: It did not answer in time.' },
    ])
  })

  it('sourceFindings looks whether files are there and reads none', async () => {
    const folder = await temporaryFolder()
    await mkdir(join(folder, 'empty'))
    await writeFile(join(folder, 'a.csv'), 'x')
    const csv = async (path: string) => (await found({ name: 'csv', label: 'a.csv' }, path))[0]
    expect(await csv(join(folder, 'a.csv'))).toMatchObject({ state: 'ok' })
    expect((await csv(folder))?.sentence).toMatch(/can be read, CSV files: 1\.$/)
    expect((await csv(join(folder, 'empty')))?.sentence).toMatch(/holds no CSV file\.$/)
    expect(await csv(join(folder, 'gone'))).toMatchObject({ state: 'wrong' })
  })
})
