import { byId, element, keepFresh, read, when } from './page.js'

const mailbox = byId('mailbox')
const list = byId('mails')
const count = byId('mail-count')
let mails = []
let open

const id = (mail) => mail.messageId || `${mail.receivedAt} ${mail.to}`

async function refresh() {
  const caught = await read('/demo/mails')
  const same = caught.length === mails.length && caught.every((mail, i) => id(mail) === id(mails[i]))
  mails = caught
  if (!same) show()
}

function show() {
  byId('mailbox-empty').hidden = mails.length > 0
  mailbox.classList.toggle('filled', mails.length > 0)
  count.hidden = mails.length === 0
  count.textContent = mails.length
  list.replaceChildren(...mails.map(row))
}

function row(mail) {
  const button = element('button', { type: 'button', className: 'mail', 'data-message-id': mail.messageId ?? '' },
    element('strong', { text: mail.subject }),
    element('span', { text: `${mailbox.dataset.to} ${mail.to}`, className: 'to' }),
    element('time', { text: when(mail.receivedAt), datetime: mail.receivedAt }))
  if (open === id(mail)) button.setAttribute('aria-current', 'true')
  button.addEventListener('click', () => openMail(mail, button))
  return element('li', {}, button)
}

function openMail(mail, button) {
  open = id(mail)
  list.querySelectorAll('[aria-current]').forEach((other) => other.removeAttribute('aria-current'))
  button.setAttribute('aria-current', 'true')
  byId('reader').hidden = false
  byId('reader-subject').textContent = mail.subject
  const meta = [`${mailbox.dataset.from} ${mail.from}`, `${mailbox.dataset.to} ${mail.to}`, when(mail.receivedAt)]
  byId('reader-meta').replaceChildren(...meta.map((text) => element('span', { text })))
  byId('mail-html').srcdoc = mail.html ? linksLeaveTheFrame(mail.html) : ''
  byId('mail-text').replaceChildren(...withLinks(mail.text || mailbox.dataset.emptyText))
  byId('mail-headers').textContent = Object.entries(mail.headers)
    .flatMap(([name, values]) => values.map((value) => `${name}: ${value}`)).join('\n')
  select(byId(mail.html ? 'tab-html' : 'tab-text'))
}

function linksLeaveTheFrame(html) {
  const page = new DOMParser().parseFromString(html, 'text/html')
  page.head.prepend(Object.assign(page.createElement('base'), { target: '_blank' }))
  return `<!DOCTYPE html>${page.documentElement.outerHTML}`
}

function withLinks(text) {
  return text.split(/(https?:\/\/[^\s<>"]+)/).map((part, i) =>
    i % 2 ? element('a', { text: part, href: part, target: '_blank', rel: 'noopener' }) : part)
}

const tabs = [...document.querySelectorAll('#reader [role=tab]')]

function select(chosen) {
  for (const tab of tabs) {
    tab.setAttribute('aria-selected', String(tab === chosen))
    tab.tabIndex = tab === chosen ? 0 : -1
    byId(tab.getAttribute('aria-controls')).hidden = tab !== chosen
  }
}

for (const [i, tab] of tabs.entries()) {
  tab.addEventListener('click', () => select(tab))
  tab.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (!step) return
    const next = tabs[(i + step + tabs.length) % tabs.length]
    select(next)
    next.focus()
  })
}

document.addEventListener('time-passed', () => refresh().catch(() => {}))
keepFresh(3, refresh)
