import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseConfig } from '../../server/config.ts'
import { parseScale } from '../../server/sources/csv/parse-scale.ts'
import { usage } from '../../server/usage.ts'

const problems = (env: { [name: string]: string }, argv: string[] = []) => {
  const result = parseConfig(env, argv)
  return result.ok ? [] : result.problems.map(problem => problem.message)
}

describe('parseConfig', () => {
  it('parseConfig needs nothing', () => {
    expect(parseConfig({}, [])).toEqual({
      ok: true,
      value: {
        port: 4000,
        host: null,
        dataDir: './data',
        keyFile: null,
        source: null,
        zone: null,
        week: null,
        poll: 60_000,
        logLevel: 'info',
        publicUrl: null,
        allowedHosts: [],
        trustProxy: false,
        metricsToken: null,
        backupDir: null,
        maxSocketsPerAddress: 200,
        redisUrl: null,
      },
    })
  })

  it('parseConfig reads every variable', () => {
    const env = {
      ...{ PORT: '0', HOST: '127.0.0.1', DATA_DIR: '/srv/pool', SOURCE: 'csv', CSV_PATH: 'tickets.csv' },
      ...{ ZONE: 'Europe/Rome', HOURS: 'mon 09:00-17:00', SCALE: 'positive=9', POLL_SECONDS: '5' },
      LOG_LEVEL: 'warn',
    }
    const scale = parseScale('positive=9')
    const parsedScale = scale.ok ? scale.value : 'wrong'
    const result = parseConfig(env, [])
    expect(result).toMatchObject({
      ok: true,
      value: {
        ...{ port: 0, host: '127.0.0.1', dataDir: '/srv/pool', zone: 'Europe/Rome' },
        ...{ week: { 1: [[540, 1020]] }, poll: 5000, logLevel: 'warn' },
        source: { kind: 'csv', path: 'tickets.csv', scale: parsedScale },
      },
    })
  })

  it('parseConfig takes a variable set to nothing as not set', () => {
    expect(parseConfig({ PORT: '', HOST: ' ', ZONE: '' }, [])).toEqual(parseConfig({}, []))
  })

  it.each(['-1', '65536', '80.5', '4e3', '0x10', 'http'])('parseConfig refuses the port %s', port => {
    expect(problems({ PORT: port })).toEqual([`PORT: "${port}" is not a whole number from 0 to 65535.`])
  })

  it('parseConfig knows the demo that is asked for from the one that nobody changed', () => {
    expect(parseConfig({ SOURCE: 'demo' }, [])).toMatchObject({ value: { source: { kind: 'demo' } } })
    expect(parseConfig({}, [])).toMatchObject({ value: { source: null } })
  })

  it('parseConfig takes no key file within the data folder', () => {
    expect(parseConfig({ DATA_DIR: './data', KEY_FILE: '/etc/pool.key' }, [])).toMatchObject({
      value: { keyFile: '/etc/pool.key' },
    })
    expect(problems({ DATA_DIR: './data', KEY_FILE: 'data.key' })).toEqual([])
    expect(problems({ DATA_DIR: './data', KEY_FILE: './data/..key' })).toHaveLength(1)
    expect(problems({ DATA_DIR: '/srv/pool', KEY_FILE: '/srv/pool/keys/own.key' })).toEqual([
      'KEY_FILE: it must lie outside of DATA_DIR, so that a backup of the data holds no keys.',
    ])
  })

  it('parseConfig refuses csv without a path', () => {
    expect(problems({ SOURCE: 'csv' })).toEqual([
      'CSV_PATH: with SOURCE=csv it must name a file or a folder.',
    ])
  })

  it('parseConfig takes the daily backup to a folder outside of the data', () => {
    expect(parseConfig({ BACKUP_DIR: '/mnt/backups' }, [])).toMatchObject({
      value: { backupDir: '/mnt/backups' },
    })
    expect(problems({ BACKUP_DIR: 'data/backups' })).toEqual([
      'BACKUP_DIR: it must lie outside of DATA_DIR, so that what is lost with the one is still in the other.',
    ])
  })

  it('parseConfig reads a variable from a file, and tells which file it cannot read', () => {
    const read = (path: string) => {
      if (path === '/run/word') return 'a-word-of-sixteen-letters\n'
      throw Object.assign(new Error('gone'), { code: 'ENOENT' })
    }
    const env = { METRICS_TOKEN_FILE: '/run/word', KEY_FILE_FILE: ' ' }
    expect(parseConfig(env, [], read)).toMatchObject({ value: { metricsToken: 'a-word-of-sixteen-letters' } })
    expect(parseConfig({ ZONE_FILE: '/run/gone' }, [], read)).toEqual({
      ok: false,
      problems: [{ path: 'ZONE', message: 'ZONE: the file of ZONE_FILE cannot be read (ENOENT).' }],
    })
    expect(parseConfig({ PORT: '80', PORT_FILE: '/run/word' }, [], read)).toMatchObject({
      problems: [{ message: 'PORT: PORT_FILE is set too. Keep one of the two.' }],
    })
  })

  it('parseConfig refuses an option it does not know', () => {
    expect(problems({}, ['--prot=80'])).toEqual([
      'The option --prot=80 is not known. Settings are environment variables; --help lists them.',
    ])
  })

  it('parseConfig tells every problem at once, one sentence each', () => {
    const env = {
      PORT: 'x',
      SOURCE: 'excel',
      ZONE: 'Mars/Base',
      HOURS: 'always',
      POLL_SECONDS: '0',
      LOG_LEVEL: 'loud',
    }
    const told = problems({ ...env, SCALE: 'good' }, ['--x'])
    expect(told).toHaveLength(8)
    for (const name of ['--x', 'PORT', 'SOURCE', 'ZONE', 'HOURS', 'SCALE', 'POLL_SECONDS', 'LOG_LEVEL'])
      expect(told.filter(sentence => sentence.includes(name))).toHaveLength(1)
  })

  it('parseConfig takes a public address without a path, and drops the slash at its end', () => {
    expect(parseConfig({ PUBLIC_URL: 'https://wall.example.com/' }, [])).toMatchObject({
      value: { publicUrl: 'https://wall.example.com' },
    })
    for (const wrong of ['wall.example.com', 'ftp://a', 'https://a/path', 'https://u:p@a', 'https://a/?b'])
      expect(problems({ PUBLIC_URL: wrong })[0]).toContain('PUBLIC_URL: ')
  })

  it('parseConfig knows the variables that --help and .env.example name, and no others', () => {
    const inUsage = [...usage.matchAll(/^ {2}([A-Z_]+)(?: |$)/gm)].map(match => match[1])
    const inExample = [...readFileSync('.env.example', 'utf8').matchAll(/^#([A-Z_]+)=/gm)].map(
      match => match[1],
    )
    const asked: string[] = []
    const env = new Proxy({}, { get: (_, name) => void asked.push(String(name)) })
    parseConfig(env, [])
    const names = asked.filter(name => name === 'KEY_FILE' || !name.endsWith('_FILE'))
    expect(inUsage.toSorted()).toEqual(names.toSorted())
    expect(inExample.toSorted()).toEqual(names.toSorted())
  })
})
