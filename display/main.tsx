import '@fontsource-variable/archivo/wdth.css'
import './theme.css'
import './boot/too-old.css'
import './boot/pairing.css'
import './kept/kept.css'
import './panels/header.css'
import './panels/pool.css'
import './panels/ladder.css'
import './panels/bar.css'
import './panels/metric.css'
import './panels/metric-foot.css'
import './panels/trend.css'
import './panels/qr.css'
import './panels/answer-next.css'
import './motion/motion.css'
import './care/light.css'
import './care/care.css'
import './care/turn-line.css'
import './care/size.css'
import './care/size-goals.css'
import './care/size-portrait.css'
import './care/phone.css'
import './care/calibrate.css'
import { render } from 'solid-js/web'
import { browserParts } from './browser-parts.ts'
import { Calibrate } from './care/calibrate.tsx'
import { Screen } from './screen.tsx'

const place = document.getElementById('wall')

// What a browser does not know of CSS it would show in pieces: the panel of index.html stays instead.
if (place && CSS.supports('width', 'min(1px, 2px)')) {
  document.documentElement.classList.add('started')
  if (/\/calibrate\/?$/.test(location.pathname)) render(() => <Calibrate window={window} />, place)
  else {
    const parts = browserParts()
    render(() => <Screen parts={parts} />, place)
  }
}
