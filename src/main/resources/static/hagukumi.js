/*
 * Tells Hagukumi what visitors of a web site do.
 *
 *   <script defer src="https://nurture.example.co.jp/hagukumi.js" data-write-key="…"></script>
 *
 *   hagukumi.page()                                    the page is being looked at
 *   hagukumi.track('Document Downloaded', {document})  something was done
 *   hagukumi.identify('lead@example.co.jp', {lastName, consent: true, consentText})   who it is
 *   hagukumi.reset()                                   somebody else is at the browser now
 *
 * Each returns a promise that is kept once the item is safe on the server. With data-page-views="auto" the page is
 * reported by itself. Visitors are told apart by a random id in the browser's local storage; no cookie is set.
 */
(() => {
  const script = document.currentScript
  const server = new URL(script.src).origin
  const basePath = new URL('.', script.src).pathname
  const writeKey = script.dataset.writeKey ?? ''
  const VISITOR = 'hagukumi.anonymousId'
  const USER = 'hagukumi.userId'
  const ATTEMPTS = 3

  const memory = new Map()
  // Some browsers forbid the local storage: then a visitor is known for as long as the page is open.
  const store = {
    get(key) {
      try { return localStorage.getItem(key) } catch { return memory.get(key) ?? null }
    },
    set(key, value) {
      try { localStorage.setItem(key, value) } catch { memory.set(key, value) }
    },
    remove(key) {
      try { localStorage.removeItem(key) } catch { memory.delete(key) }
    },
  }

  // crypto.randomUUID exists on https pages only.
  const randomId = () =>
    Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')

  function visitor() {
    let id = store.get(VISITOR)
    if (!id) store.set(VISITOR, (id = randomId()))
    return id
  }

  const seen = () => ({
    path: location.pathname,
    url: location.href,
    title: document.title,
    referrer: document.referrer,
  })

  function item(more) {
    const userId = store.get(USER)
    return {
      messageId: randomId(),
      anonymousId: visitor(),
      ...(userId ? { userId } : {}),
      timestamp: new Date().toISOString(),
      context: { page: seen(), locale: navigator.language, timezone: Intl.DateTimeFormat().resolvedOptions().timeZone },
      ...more,
    }
  }

  async function attempt(call, body) {
    const response = await fetch(`${server}${basePath}v1/${call}`, {
      method: 'POST',
      keepalive: true,
      credentials: 'omit',
      headers: { 'Content-Type': 'application/json', Authorization: 'Basic ' + btoa(writeKey + ':') },
      body: JSON.stringify({ ...body, sentAt: new Date().toISOString() }),
    })
    if (response.ok) return { done: true }
    const problem = await response.json().catch(() => ({}))
    const message = problem.errors?.[0]?.message ?? problem.detail ?? `the server answered ${response.status}`
    return { done: false, again: response.status >= 500, message }
  }

  // The server knows an item by its messageId, so sending it again can do no harm.
  async function send(call, body) {
    let message = 'the server cannot be reached'
    for (let number = 1; number <= ATTEMPTS; number++) {
      try {
        const result = await attempt(call, body)
        if (result.done) return
        message = result.message
        if (!result.again) break
      } catch (error) {
        message = error.message
      }
      if (number < ATTEMPTS) await new Promise((resolve) => setTimeout(resolve, 500 * number))
    }
    throw new Error(message)
  }

  window.hagukumi = {
    page: (name, properties = {}) => send('page', item({ ...(name ? { name } : {}), properties: { ...seen(), ...properties } })),
    track: (event, properties = {}) => send('track', item({ event, properties })),
    async identify(userId, traits = {}) {
      await send('identify', item({ ...(userId ? { userId } : {}), traits }))
      // Only now: a refused name must not stick to everything that follows. No name is none, not the word "undefined".
      if (userId) store.set(USER, String(userId))
    },
    reset() {
      store.remove(USER)
      store.remove(VISITOR)
    },
  }

  if (script.dataset.pageViews === 'auto') window.hagukumi.page().catch((error) => console.warn('hagukumi:', error.message))
})()
