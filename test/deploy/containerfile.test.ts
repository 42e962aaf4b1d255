import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

interface Instruction {
  readonly word: string
  readonly rest: string
}

/** The instructions of a container file in their order, without comments and with broken lines put together. */
function instructions(text: string): readonly Instruction[] {
  const whole = text.replace(/\\\n\s*/g, '').split('\n')
  const lines = whole.filter(line => line.trim() !== '' && !line.startsWith('#'))
  return lines.map(line => {
    const [word = '', ...rest] = line.split(' ')
    return { word, rest: rest.join(' ') }
  })
}

const all = instructions(readFileSync('deploy/Containerfile', 'utf8'))
const froms = all.filter(({ word }) => word === 'FROM').map(({ rest }) => rest)
const lastFrom = all.map(({ word }) => word).lastIndexOf('FROM')
const last = all.slice(lastFrom)
const only = (word: string) => last.filter(each => each.word === word).map(({ rest }) => rest)
const ignored = readFileSync('.dockerignore', 'utf8').split('\n')
const copied = (from: readonly Instruction[]) =>
  from
    .filter(({ word, rest }) => word === 'COPY' && !rest.startsWith('--from='))
    .flatMap(({ rest }) => rest.split(' ').slice(0, -1))

describe('deploy/Containerfile', () => {
  it('deploy/Containerfile knows the words of a container file only', () => {
    const known = /^(FROM|WORKDIR|COPY|RUN|ENV|USER|VOLUME|EXPOSE|STOPSIGNAL|HEALTHCHECK|CMD)$/
    for (const { word } of all) expect(word).toMatch(known)
  })

  it('deploy/Containerfile has three stages on one supported Node, the last without a name', () => {
    expect(froms.map(each => each.split(' ')[2])).toEqual(['packages', 'build', undefined])
    const node = 'docker.io/library/node:24-slim'
    expect(froms.map(each => each.split(' ')[0])).toEqual([node, 'packages', node])
  })

  it('deploy/Containerfile copies what exists and what the ignore file lets in', () => {
    const paths = copied(all)
    expect(paths).toContain('package-lock.json')
    for (const path of paths) {
      expect([path, existsSync(path.replace(/^\.\//, ''))]).toEqual([path, true])
      expect(ignored).toContain(`!${path}`)
    }
  })

  it('deploy/Containerfile takes nothing into the image but the packages of production and the build', () => {
    const from = only('COPY').filter(each => each.startsWith('--from='))
    expect(from).toEqual([
      '--from=packages /app/node_modules ./node_modules',
      '--from=build /app/dist ./dist',
    ])
    expect(copied(last)).toEqual(['package.json', 'LICENSE'])
    const installs = all.filter(({ word, rest }) => word === 'RUN' && rest.startsWith('npm ci'))
    expect(installs.map(({ rest }) => rest)).toEqual(['npm ci --omit=dev --no-audit --no-fund'])
  })

  it('deploy/Containerfile runs as a number that is not root, and after that only says what to run', () => {
    expect(only('USER')).toEqual(['1000:1000'])
    const after = last.slice(last.findIndex(({ word }) => word === 'USER') + 1)
    expect(after.map(({ word }) => word)).toEqual(['VOLUME', 'EXPOSE', 'STOPSIGNAL', 'HEALTHCHECK', 'CMD'])
  })

  it('deploy/Containerfile keeps one volume, and the key file outside of it', () => {
    expect(only('VOLUME')).toEqual(['/data'])
    const env = Object.fromEntries(only('ENV').flatMap(each => each.split(' ').map(pair => pair.split('='))))
    expect(env).toMatchObject({ DATA_DIR: '/data', PORT: '4000', HOST: '0.0.0.0', NODE_ENV: 'production' })
    expect(env.KEY_FILE).toMatch(/^\/run\/secrets\//)
  })

  it('deploy/Containerfile holds no secret and takes none at the build', () => {
    for (const { word, rest } of all) {
      expect(word).not.toBe('ARG')
      expect(rest).not.toMatch(/(token|password|secret|api_?key)\w*=[^/]/i)
    }
  })

  it('deploy/Containerfile starts a file that the build makes, without a shell', () => {
    expect(only('CMD').map(each => JSON.parse(each))).toEqual([['node', 'dist/server/main.js']])
    expect(readFileSync('vite.config.ts', 'utf8')).toContain("main: 'server/main.ts'")
  })
})

describe('.dockerignore', () => {
  it('.dockerignore lets in by name only, and each name is there', () => {
    const lines = ignored.filter(line => line !== '' && !line.startsWith('#'))
    expect(lines[0]).toBe('*')
    for (const line of lines.slice(1)) {
      expect(line).toMatch(/^!/)
      expect(line).not.toMatch(/data|\.env|key|node_modules|dist/)
      expect([line, existsSync(join('.', line.slice(1)))]).toEqual([line, true])
    }
  })
})
