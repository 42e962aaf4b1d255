import { networkFirst } from './worker/network-first.ts'
import { wayOf } from './worker/way-of.ts'

/** What the build puts in: a name by content, and the paths of everything that the page is made of. */
declare const SHELL: { readonly name: string; readonly files: readonly string[] }

/** What of a service worker's scope is used. The types of a page do not know it. */
interface WorkerScope {
  readonly location: { readonly origin: string }
  readonly clients: { claim(): Promise<void> }
  skipWaiting(): Promise<void>
  addEventListener(type: 'install' | 'activate', listen: (event: WaitingEvent) => void): void
  addEventListener(type: 'fetch', listen: (event: AskedEvent) => void): void
}
interface WaitingEvent {
  waitUntil(work: Promise<unknown>): void
}
interface AskedEvent {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
}

const PAGE = '/display/'
const LIMIT = 3000
const { name, files } = SHELL
const scope = self as unknown as WorkerScope

/** The page and what it is made of, of one build, or nothing: a mixture would start and show nothing. */
async function install(): Promise<void> {
  const page = await fetch(PAGE, { cache: 'no-store' })
  const text = await page.clone().text()
  const isOurs = files.filter(file => /\.(js|css)$/.test(file)).every(file => text.includes(file))
  if (!page.ok || !isOurs) throw new Error('The page is of another build than its worker.')
  const cache = await caches.open(name)
  await cache.addAll([...files])
  await cache.put(PAGE, page)
  await scope.skipWaiting()
}

/** The server's page once all that it names has arrived too, so that a server that ends in between leaves no empty page. */
async function wholePage(request: Request): Promise<Response> {
  const page = await fetch(request)
  const named = (await page.clone().text()).match(/\/display\/assets\/[\w.-]+/g) ?? []
  const missing = named.filter(asset => !files.includes(asset))
  const arrived = await Promise.all(missing.map(asset => fetch(asset)))
  if (!arrived.every(({ ok }) => ok)) throw new Error('The page is not complete.')
  return page
}

async function activate(): Promise<void> {
  const others = (await caches.keys()).filter(each => each !== name)
  await Promise.all(others.map(each => caches.delete(each)))
  await scope.clients.claim()
}

const tooLong = () => new Promise<undefined>(resolve => setTimeout(resolve, LIMIT))

scope.addEventListener('install', event => event.waitUntil(install()))
scope.addEventListener('activate', event => event.waitUntil(activate()))
scope.addEventListener('fetch', event => {
  const { request } = event
  const way = wayOf(request, scope.location.origin)
  if (way === 'page')
    event.respondWith(
      networkFirst({ network: () => wholePage(request), kept: () => caches.match(PAGE), limit: tooLong }),
    )
  if (way === 'asset') event.respondWith(caches.match(request).then(kept => kept ?? fetch(request)))
})
