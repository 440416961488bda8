// Sends behaviour with the official client of the Segment API and asks the read API whether it arrived.
// HAGUKUMI_URL, HAGUKUMI_SERVER_KEY and HAGUKUMI_ADMIN_PASSWORD say where. Ends with 0 when all is there.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { Analytics } from '@segment/analytics-node'

const url = process.env.HAGUKUMI_URL ?? 'http://localhost:8080'
const writeKey = process.env.HAGUKUMI_SERVER_KEY
const signOn = 'Basic ' + Buffer.from('admin:' + process.env.HAGUKUMI_ADMIN_PASSWORD).toString('base64')

const run = randomUUID()
const email = `client-${run}@example.co.jp`
const userId = `user-${run}`
const anonymousId = `visitor-${run}`

async function send(key, use) {
  const client = new Analytics({ writeKey: key, host: url, maxRetries: 0 })
  const seen = { errors: [], statuses: [] }
  client.on('error', (error) => seen.errors.push(error))
  client.on('http_response', (response) => seen.statuses.push(response.status))
  use(client)
  await client.closeAndFlush()
  return seen
}

async function api(path) {
  const response = await fetch(url + path, { headers: { authorization: signOn } })
  assert.equal(response.status, 200, `${path} answered ${response.status}`)
  return response.json()
}

async function activitiesOnce(count) {
  let found = []
  for (let attempt = 0; attempt < 50; attempt++) {
    const leads = await api(`/api/leads?email=${encodeURIComponent(email)}`)
    const lead = leads.content?.[0]
    found = lead ? (await api(`/api/leads/${lead.id}/activities?size=100`)).content : []
    if (found.length >= count) return found
    await pause(200)
  }
  return found
}

const good = await send(writeKey, (client) => {
  client.page({ anonymousId, properties: { path: '/product', url: 'https://www.example.co.jp/product' } })
  client.identify({ anonymousId, userId, traits: { email, lastName: '山田', firstName: '太郎' } })
  client.track({ userId, event: 'Document Requested', properties: { document: 'catalogue' } })
  for (let i = 1; i <= 40; i++) client.page({ anonymousId, properties: { path: `/page/${i}` } })
})
assert.deepEqual(good.errors, [])
assert.ok(good.statuses.length > 0 && good.statuses.every((status) => status === 202), `answers: ${good.statuses}`)

const refused = await send(writeKey + 'x', (client) => client.track({ userId, event: 'Refused' }))
assert.deepEqual(refused.statuses, [401])
assert.equal(refused.errors.length, 1)

const activities = await activitiesOnce(42)
assert.equal(activities.length, 42)
assert.equal(activities.filter((activity) => activity.type === 'PageViewed').length, 41)
assert.equal(activities.filter((activity) => activity.type === 'DocumentRequested').length, 1)
console.log(`The official client simply works: ${activities.length} activities of ${email} arrived.`)
