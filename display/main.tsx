import '@fontsource-variable/archivo/wdth.css'
import './theme.css'
import './panels/header.css'
import './panels/pool.css'
import './panels/metric.css'
import './panels/metric-foot.css'
import './panels/trend.css'
import './panels/qr.css'
import './panels/answer-next.css'
import { render } from 'solid-js/web'
import { createFeed } from './feed.ts'
import { makeLink } from './make-link.ts'
import { Wall } from './wall.tsx'

const team = new URLSearchParams(location.search).get('team')
const place = document.getElementById('wall')

if (place)
  render(() => {
    const feed = createFeed({
      connect: listener => makeLink(team, listener),
      elapsed: () => performance.now(),
    })
    return <Wall feed={feed} />
  }, place)
