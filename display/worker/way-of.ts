/** How a request is answered: a page from the network first, what is named by its content from the device first, or as ever. */
export type Way = 'page' | 'asset' | 'network'

export function wayOf({ method, mode, url }: Pick<Request, 'method' | 'mode' | 'url'>, origin: string): Way {
  if (method !== 'GET') return 'network'
  if (mode === 'navigate') return 'page'
  return url.startsWith(`${origin}/display/assets/`) ? 'asset' : 'network'
}
