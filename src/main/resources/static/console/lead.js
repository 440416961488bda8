import { byId, element, keepFresh, read, say, when } from './page.js'
import { remembered, startOver } from './visitor.js'

const steps = [...document.querySelectorAll('#lead-stage li')]

async function refresh() {
  const email = remembered()
  const [lead] = email ? await read(`/demo/leads?email=${encodeURIComponent(email)}`) : []
  byId('lead-unknown').hidden = Boolean(lead)
  byId('lead-known').hidden = !lead
  if (lead) show(lead, email)
}

function show(lead, email) {
  byId('lead-name').textContent = lead.name
  byId('lead-email').textContent = lead.name === email ? '' : email
  stage(lead.stage)
  points('engagement', lead.scores.engagement ?? 0)
  points('interest', lead.scores['web-interest'] ?? 0)
  fill('lead-waits', lead.enrolments.map(waits), 'nowhere')
  fill('lead-awards', lead.awards.map(award), 'nothing')
}

function stage(now) {
  const at = steps.findIndex((step) => step.dataset.stage === now)
  byId('lead-stage').dataset.stage = now
  steps.forEach((step, i) => {
    step.classList.toggle('done', i < at)
    step.toggleAttribute('aria-current', i === at)
  })
  const other = byId('lead-other-stage')
  other.hidden = at >= 0
  other.textContent = at >= 0 ? '' : say(`stage${now[0]}${now.slice(1).toLowerCase()}`)
}

function points(name, value) {
  byId(`${name}-points`).textContent = value
  const bar = byId(name)
  bar.value = Math.min(value, bar.max)
  bar.closest('.score').classList.toggle('reached', value >= bar.max)
}

// Cockpit shows only what runs.
const scenario = (enrolment) => (enrolment.endReason
  ? element('span', { text: enrolment.scenario, className: 'scenario' })
  : element('a', { text: enrolment.scenario, className: 'scenario', target: '_blank', href: byId('lead').dataset.cockpit + enrolment.processInstance }))

const ended = (why) => (why === 'completed' ? say('completed') : say('ended', { why }))

const waits = (enrolment) => element('li', {},
  scenario(enrolment),
  element('span', { text: enrolment.endReason ? ended(enrolment.endReason) : enrolment.waitingAt.join(', ') }))

const award = (earned) => element('li', {},
  element('b', { text: `${earned.points > 0 ? '+' : ''}${earned.points}`, className: earned.score }),
  element('span', { text: earned.reason }),
  element('time', { text: when(earned.at), datetime: earned.at }))

function fill(id, items, whenEmpty) {
  byId(id).replaceChildren(...(items.length ? items : [element('li', { text: say(whenEmpty), className: 'none' })]))
}

byId('start-over').addEventListener('click', () => {
  startOver()
  const email = byId('email')
  email.form.reset()
  email.value = ''
  email.focus()
})
document.addEventListener('lead-known', () => refresh().catch(() => {}))
document.addEventListener('time-passed', () => refresh().catch(() => {}))
keepFresh(2, refresh)
