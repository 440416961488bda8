// What all parts of the tour share: the page's words, its zone, and talking to the server.
const words = document.getElementById('words')?.dataset ?? {}
export const zone = document.getElementById('tour')?.dataset.zone
export const language = document.documentElement.lang

export function say(name, values = {}) {
  return Object.entries(values).reduce((text, [key, value]) => text.replace(`{${key}}`, value), words[name] ?? '')
}

export const byId = (id) => document.getElementById(id)

export function element(name, { text, className, ...attributes } = {}, ...children) {
  const made = document.createElement(name)
  if (text !== undefined) made.textContent = text
  if (className) made.className = className
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  made.append(...children)
  return made
}

const format = (options) => new Intl.DateTimeFormat(language, { timeZone: zone, ...options })
const day = format({ month: 'short', day: 'numeric', weekday: 'short', hour: '2-digit', minute: '2-digit' })
export const when = (instant) => day.format(new Date(instant))

export async function read(path) {
  return answer(await fetch(path, { headers: { Accept: 'application/json' } }))
}

export async function post(path, body) {
  return answer(await fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
    body: JSON.stringify(body),
  }))
}

async function answer(response) {
  const body = await response.json().catch(() => ({}))
  if (!response.ok) throw new Error(body.detail ?? `${response.status} ${response.statusText}`)
  return body
}

// Asks again and again while somebody looks; a server that is away for a moment is simply asked again.
export function keepFresh(seconds, refresh) {
  const again = async () => {
    if (!document.hidden) await refresh().catch(() => {})
    setTimeout(again, seconds * 1000)
  }
  document.addEventListener('visibilitychange', () => { if (!document.hidden) refresh().catch(() => {}) })
  again()
}
