import express, { type RequestHandler, type Response, Router } from 'express'

export interface PageFolders {
  /** Folders of the built pages, absolute. */
  readonly display: string
  readonly admin: string
}

/**
 * The wall at /display/, the desk at /admin/ and below, and its explanations at /explain/; the desk holds no data until
 * somebody signs in. `/` leads to the wall.
 */
export function pages(folders: PageFolders): Router {
  const router = Router()
  router.get('/', (_request, response) => response.redirect('/display/'))
  router.use('/display', builtPage(folders.display))
  // The wall's page also lays out what a screen is set up by.
  router.get('/display/calibrate', page(folders.display))
  router.use('/admin', builtPage(folders.admin))
  // The desk finds its way by the address itself.
  router.get(['/admin/{*page}', '/explain/{*page}'], deskPage(folders.admin))
  return router
}

function builtPage(folder: string): Router {
  const router = Router()
  router.use(express.static(folder, { cacheControl: false, setHeaders: cacheHeader }))
  router.get('/', notBuilt)
  return router
}

function deskPage(folder: string): RequestHandler {
  const send = page(folder)
  return (request, response, next) => {
    if (request.path.startsWith('/admin/assets/')) next()
    else send(request, response, next)
  }
}

/** The page of a folder, whatever the address. */
function page(folder: string): RequestHandler {
  return (request, response, next) => {
    const headers = { 'Cache-Control': 'no-store' }
    response.sendFile('index.html', { root: folder, cacheControl: false, headers }, error => {
      if (error) notBuilt(request, response, next)
    })
  }
}

// Vite names what it puts into assets/ by its content; the pages and the wall's worker must always be the newest.
function cacheHeader(response: Response, path: string): void {
  const hashed = /[\\/]assets[\\/][^\\/]+$/.test(path)
  response.set('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : 'no-store')
}

const notBuilt: RequestHandler = (_request, response) => {
  response.status(404).type('text').send('This page is not built yet. Run npm run build, then reload.\n')
}
