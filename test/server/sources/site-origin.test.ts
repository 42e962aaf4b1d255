import { describe, expect, it } from 'vitest'
import { siteOrigin } from '../../../server/sources/site-origin.ts'

describe('siteOrigin', () => {
  it.each([
    ['app.smileback.io', 'https://app.smileback.io'],
    [' App.SmileBack.io:8443/login/ ', 'https://app.smileback.io:8443'],
    ['https://app.smileback.io/', 'https://app.smileback.io'],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
  ])('siteOrigin makes of %j %s', (site, origin) => expect(siteOrigin('SmileBack', site)).toBe(origin))

  it.each(['', 'a b', 'https://', 'ftp://app.smileback.io', 'me:secret@app.smileback.io', 'http://'])(
    'siteOrigin refuses %j in a sentence without it',
    site => {
      expect(() => siteOrigin('SmileBack', site)).toThrow(
        'The address of SmileBack is not a host name. Give it like app.example.com.',
      )
    },
  )
})
