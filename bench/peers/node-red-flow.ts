// Any property that equals a node's id counts as a tie to it, names too: they are written differently.
const UI = { ui: 'ui', theme: 'theme', page: 'page', gauges: 'gauges', charts: 'charts' }
const PANELS = [0, 1, 2]

/** Splits the three values and answers the request when they are on their way. */
const SPLIT = 'return [...msg.payload.map(payload => ({ payload })), msg]'

/** Three gauges and three charts on one page of Node-RED's dashboard, fed by `POST /values` with an array of three numbers. */
export const nodeRedFlow: readonly object[] = [
  { id: UI.ui, type: 'ui-base', name: 'Bench', path: '/dashboard', navigationStyle: 'none' },
  {
    ...{ id: UI.theme, type: 'ui-theme', name: 'Theme' },
    colors: {
      ...{ surface: '#fcfcfd', primary: '#0d74ce', bgPage: '#f9f9fb' },
      ...{ groupBg: '#ffffff', groupOutline: '#d9d9e0' },
    },
    sizes: { pagePadding: '12px', groupGap: '12px', groupBorderRadius: '4px', widgetGap: '12px' },
  },
  {
    ...{ id: UI.page, type: 'ui-page', name: 'Wall', ui: UI.ui, path: '/wall', icon: 'home' },
    ...{ layout: 'grid', theme: UI.theme, order: 1 },
  },
  ...[UI.gauges, UI.charts].map((id, order) => ({
    ...{
      id,
      type: 'ui-group',
      name: `Group ${order}`,
      page: UI.page,
      width: '12',
      height: '1',
      order,
      showTitle: true,
    },
    ...{ visible: true, disabled: false, groupType: 'default' },
  })),
  { id: 'flow', type: 'tab', label: 'Bench' },
  ...PANELS.flatMap(panel => [gauge(panel), chart(panel)]),
  { id: 'in', type: 'http in', z: 'flow', url: '/values', method: 'post', wires: [['split']] },
  {
    ...{ id: 'split', type: 'function', z: 'flow', func: SPLIT, outputs: 4 },
    wires: [...PANELS.map(panel => [`gauge${panel}`, `chart${panel}`]), ['out']],
  },
  { id: 'out', type: 'http response', z: 'flow', wires: [] },
]

function gauge(panel: number): object {
  return {
    ...{ id: `gauge${panel}`, type: 'ui-gauge', z: 'flow', name: '', group: UI.gauges, order: panel + 1 },
    ...{ width: 4, height: 4, gtype: 'gauge-half', gstyle: 'needle', title: `Gauge ${panel}`, units: '%' },
    ...{ value: 'payload', valueType: 'msg', min: 0, max: 100, prefix: '', suffix: '', icon: '' },
    segments: [
      { from: 0, color: '#5cd65c' },
      { from: 40, color: '#ffc800' },
      { from: 70, color: '#ea5353' },
    ],
    ...{ sizeThickness: 16, sizeGap: 4, sizeKeyThickness: 8, styleRounded: true, styleGlow: false },
    wires: [[]],
  }
}

/** A line over the last hour. */
function chart(panel: number): object {
  return {
    ...{ id: `chart${panel}`, type: 'ui-chart', z: 'flow', name: '', group: UI.charts, order: panel + 1 },
    ...{ width: 4, height: 6, label: `Chart ${panel}`, chartType: 'line', action: 'append' },
    ...{ category: `Line ${panel}`, categoryType: 'str', interpolation: 'linear', showLegend: false },
    ...{ xAxisType: 'time', xAxisProperty: '', xAxisPropertyType: 'timestamp', xAxisFormatType: 'auto' },
    ...{ yAxisProperty: 'payload', yAxisPropertyType: 'msg', ymin: '0', ymax: '100', bins: 10 },
    ...{
      removeOlder: 1,
      removeOlderUnit: '3600',
      removeOlderPoints: '',
      pointShape: 'circle',
      pointRadius: 4,
    },
    ...{ colors: ['#0095ff'], textColorDefault: true, gridColorDefault: true },
    wires: [[]],
  }
}
