// Draws a scenario as it was drawn in the Modeler, with numbers on its elements. The table below the diagram tells the same.
const place = document.querySelector('#diagram')
const figures = new Map(JSON.parse(place.dataset.figures).map((figure) => [figure.id, figure]))

const badge = (figure) => {
  const link = document.createElement(place.dataset.at ? 'a' : 'span')
  if (place.dataset.at) link.href = place.dataset.at + encodeURIComponent(figure.id)
  link.className = 'figure'
  link.textContent = figure.text
  if (figure.bad > 0) {
    const failed = document.createElement('b')
    failed.textContent = ` ${place.dataset.failed} ${figure.bad}`
    link.append(failed)
  }
  return link
}

// How many took a flow: who came through its target if there is no other way to it, else who left its source if there is no
// other way from it. Where neither is so, nobody knows, and the line stays as it is.
const taken = ({ source, target }) => {
  const reached = (element) => figures.get(element.id)?.value
  if (reached(source) === undefined) return 0
  if (target.incoming.length === 1) return reached(target) ?? 0
  if (source.outgoing.length === 1) return reached(source) ?? 0
  return undefined
}

const widen = (viewer) => {
  const elements = viewer.get('elementRegistry')
  const most = Math.max(1, ...[...figures.values()].map((figure) => figure.value))
  for (const flow of elements.filter((element) => element.type === 'bpmn:SequenceFlow' && !element.labelTarget)) {
    const times = taken(flow)
    if (times === undefined) continue
    const line = elements.getGraphics(flow).querySelector('.djs-visual path')
    line.style.strokeWidth = `${1 + (3 * times) / most}px`
    line.style.opacity = times === 0 ? 0.35 : 1
  }
}

const draw = async () => {
  const viewer = new window.BpmnJS({ container: place })
  const answer = await fetch(place.dataset.model, { credentials: 'same-origin' })
  if (!answer.ok) throw new Error(`the model cannot be read: ${answer.status}`)
  await viewer.importXML(await answer.text())
  const canvas = viewer.get('canvas')
  canvas.zoom('fit-viewport', 'auto')
  canvas.zoom(canvas.zoom() * 0.92, 'auto')
  const overlays = viewer.get('overlays')
  const elements = viewer.get('elementRegistry')
  for (const figure of figures.values()) {
    const element = elements.get(figure.id)
    if (!element) continue
    // Where the element's name does not stand.
    const named = element.label && element.label.y > element.y
    const position = named ? { top: -16, left: element.width / 2 } : { bottom: 8, left: element.width / 2 }
    overlays.add(figure.id, { position, html: badge(figure), scale: { min: 0.8, max: 1 } })
  }
  if (place.dataset.view === 'flow' || place.dataset.view === 'way') widen(viewer)
  viewer.get('eventBus').on('element.click', ({ element }) => {
    const of = element.labelTarget ?? element
    if (place.dataset.at && figures.has(of.id)) location.assign(place.dataset.at + encodeURIComponent(of.id))
  })
  place.dataset.drawn = 'true'
}

draw()
