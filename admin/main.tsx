import '@fontsource-variable/archivo/wdth.css'
import './theme.css'
import './shell.css'
import './fields/fields.css'
import './goals/goals.css'
import './session/session.css'
import './table/table.css'
import './explain/explain.css'
import './hours/hours.css'
import './exclusions/exclusions.css'
import './open-tickets/open-tickets.css'
import './answers/answers.css'
import './history/history.css'
import './wall/wall.css'
import { render } from 'solid-js/web'
import { App } from './app.tsx'

const root = document.getElementById('desk')
if (!root) throw new Error('the page has no #desk')
render(() => <App team="help-desk" />, root)
