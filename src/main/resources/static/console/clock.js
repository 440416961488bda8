import { byId, keepFresh, language, post, read, say, when, zone } from './page.js'

const clock = byId('clock')
const time = new Intl.DateTimeFormat(language, { timeZone: zone, hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' })
const date = new Intl.DateTimeFormat(language, { timeZone: zone, dateStyle: 'full' })
const buttons = document.querySelectorAll('#time button')
const result = byId('clock-result')
let face

function show() {
  if (!face) return
  const now = new Date(face.now + (performance.now() - face.readAt))
  clock.dateTime = now.toISOString()
  byId('clock-time').textContent = time.format(now)
  byId('clock-date').textContent = date.format(now)
}

async function refresh() {
  const told = await read('/demo/clock')
  face = { ...told, now: Date.parse(told.now), readAt: performance.now() }
  byId('clock-next').textContent = told.nextDue
    ? say('next', { when: when(told.nextDue) })
    : say('nothingNext')
  show()
}

async function forward(order) {
  buttons.forEach((button) => { button.disabled = true })
  clock.classList.add('moving')
  result.className = 'result'
  result.textContent = say('moving')
  try {
    const moved = await post('/demo/clock/forward', order)
    result.classList.add('good')
    result.textContent = say('moved', { jobs: moved.jobsExecuted, sent: moved.mailsSent, deferred: moved.mailsDeferred })
    await refresh()
    document.dispatchEvent(new Event('time-passed'))
  } catch (error) {
    result.classList.add('bad')
    result.textContent = `${say('failed')} (${error.message})`
  } finally {
    buttons.forEach((button) => { button.disabled = false })
    clock.classList.remove('moving')
  }
}

buttons.forEach((button) => button.addEventListener('click', () =>
  forward(button.dataset.by ? { by: button.dataset.by } : { to: face[button.dataset.to] })))

keepFresh(15, refresh)
setInterval(show, 1000)
