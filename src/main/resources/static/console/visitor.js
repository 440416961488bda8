// The visitor's side: everything goes through the script that any web site includes, so the tour proves that script too.
const REMEMBERED = 'hagukumi.tour.email'

export const remembered = () => localStorage.getItem(REMEMBERED) ?? ''

export function remember(email) {
  localStorage.setItem(REMEMBERED, email)
  document.dispatchEvent(new CustomEvent('lead-known', { detail: email }))
}

export const pageSeen = (path, title) => window.hagukumi.page(title, { path, title })

export const did = (event, properties) => window.hagukumi.track(event, properties)

export async function requestDocument({ email, familyName, givenName, company, consent }) {
  const traits = { email, familyName, givenName, company, locale: document.documentElement.lang }
  for (const name of Object.keys(traits)) if (!traits[name]) delete traits[name]
  const agreed = { purpose: 'mail', granted: true, text: consent, source: 'form:document-request' }
  await window.hagukumi.identify(email, { ...traits, consent: agreed })
  await did('Document Requested', { document: 'condition-monitoring-guide', form: 'document-request' })
  remember(email)
}
