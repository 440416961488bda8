// The visitor's side: everything goes through the script that any web site includes, so the tour proves that script too.
const REMEMBERED = 'hagukumi.tour.email'

export const remembered = () => localStorage.getItem(REMEMBERED) ?? ''

function remember(email) {
  localStorage.setItem(REMEMBERED, email)
  document.dispatchEvent(new CustomEvent('lead-known', { detail: email }))
}

// Another person at the same browser.
export function startOver() {
  window.hagukumi.reset()
  localStorage.removeItem(REMEMBERED)
  document.dispatchEvent(new CustomEvent('lead-known', { detail: '' }))
}

export const pageSeen = (path, title) => window.hagukumi.page(title, { path, title })

export const did = (event, properties) => window.hagukumi.track(event, properties)

export async function requestDocument({ email, familyName, givenName, company, consentText }) {
  if (remembered() && remembered() !== email) startOver()
  const said = { email, familyName, givenName, company, consent: true, consentText, locale: document.documentElement.lang }
  const traits = Object.fromEntries(Object.entries(said).filter(([, value]) => value))
  await window.hagukumi.identify(email, traits)
  await did('Document Requested', { document: 'condition-monitoring-guide', form: 'document-request' })
  remember(email)
}
