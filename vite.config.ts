/// <reference types="vitest/config" />
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
// Not from vitest/config, which gives only the types: a build has to run without the packages of the tests.
import { defineConfig, type Plugin } from 'vite'
import solid from 'vite-plugin-solid'

// Three builds, chosen by mode: `display` and `admin` are one page each and share no chunk, `server` is Node's.
const page = (name: string) => ({
  root: name,
  base: `/${name}/`,
  plugins: [solid()],
  build: {
    outDir: `../dist/${name}`,
    emptyOutDir: true,
    // TVs run Chromium 79 and up.
    target: 'chrome79',
    modulePreload: false as const,
    assetsInlineLimit: 0,
  },
})

// The wall's service worker stands beside its page under a name that never changes, and knows by name what the page is made of.
const shell: Plugin = {
  name: 'shell',
  enforce: 'post',
  generateBundle(_options, bundle) {
    const worker = bundle['worker.js']
    if (worker?.type !== 'chunk') throw new Error('The build of the display has no worker.')
    const files = Object.keys(bundle).filter(file => file.startsWith('assets/'))
    const paths = files.sort().map(file => `/display/${file}`)
    const name = `poolboard-${createHash('sha256').update(paths.join()).digest('hex').slice(0, 12)}`
    worker.code = worker.code.replace('SHELL', JSON.stringify({ name, files: paths }))
  },
}

const wall = () => {
  const { build, ...rest } = page('display')
  const entryFileNames = ({ name }: { readonly name: string }) =>
    name === 'worker' ? 'worker.js' : 'assets/[name]-[hash].js'
  const input = { index: 'display/index.html', worker: 'display/worker.ts' }
  return {
    ...rest,
    plugins: [...rest.plugins, shell],
    build: { ...build, rollupOptions: { input, output: { entryFileNames } } },
  }
}

// Those of the tests too: measurements use some of them, and a machine that only runs the wall has none.
const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
const external = Object.keys({ ...dependencies, ...devDependencies })

const server = {
  build: {
    ssr: true,
    outDir: 'dist/server',
    emptyOutDir: true,
    target: 'node20',
    rollupOptions: {
      external,
      input: {
        main: 'server/main.ts',
        report: 'server/cli/report.ts',
        backtest: 'server/cli/backtest.ts',
        'reset-password': 'server/cli/reset-password.ts',
        verify: 'server/cli/verify.ts',
        backup: 'server/cli/backup.ts',
        restore: 'server/cli/restore.ts',
        doctor: 'server/cli/doctor.ts',
        oracle: 'bench/oracle.ts',
        bench: 'bench/bench.ts',
        'push-screens': 'bench/push-screens.ts',
        'soak-server': 'bench/soak-server.ts',
        'store-child': 'bench/store-child.ts',
        'poolboard-desk': 'bench/peers/poolboard-desk.ts',
        screenshots: 'bench/screenshots.ts',
      },
      output: { entryFileNames: '[name].js' },
    },
  },
}

const browser = { conditions: ['browser', 'development'] }

const tests = {
  test: {
    // An awkward zone, so that code which leans on the machine's own fails here.
    env: { TZ: 'America/Los_Angeles' },
    projects: [
      {
        plugins: [solid({ ssr: true })],
        test: {
          name: 'node',
          environment: 'node' as const,
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/browser/**', 'test/**/*.reactive.test.{ts,tsx}'],
          env: { TZ: 'America/Los_Angeles' },
        },
      },
      {
        // Solid's effects run only with its browser build.
        plugins: [solid()],
        resolve: browser,
        ssr: { resolve: browser },
        test: {
          name: 'reactive',
          environment: 'node' as const,
          include: ['test/**/*.reactive.test.{ts,tsx}'],
          server: { deps: { inline: [/solid-js/] } },
          env: { TZ: 'America/Los_Angeles' },
        },
      },
      {
        test: {
          name: 'browser',
          environment: 'node' as const,
          include: ['test/browser/**/*.test.ts'],
          env: { TZ: 'America/Los_Angeles' },
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          // A real browser on a busy machine gets one more try; what is wrong fails twice.
          retry: 1,
        },
      },
    ],
  },
}

export default defineConfig(({ mode }) => {
  if (mode === 'display') return wall()
  if (mode === 'admin') return page(mode)
  return mode === 'server' ? server : tests
})
