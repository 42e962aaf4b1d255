import { deskBrowser } from './desk-browser.ts'
import { startDemoDesk } from './start-demo-desk.ts'

/** A browser for a file of tests; gives what opens the demo's help desk on a server of its own. */
export const demoBrowser = () => deskBrowser(startDemoDesk)
