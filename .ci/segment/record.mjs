// Records what the official client really sends: one file per request, as it came over the wire, for OfficialClientTests.
// node record.mjs <folder>
import { createServer } from 'node:http'
import { writeFileSync } from 'node:fs'
import { Analytics } from '@segment/analytics-node'
import { createRequire } from 'node:module'
const version = createRequire(import.meta.url)('@segment/analytics-node/package.json').version
const folder = process.argv[2] ?? '.'
let name = '', n = 0
const server = createServer((req, res) => {
  const chunks = []
  req.on('data', c => chunks.push(c))
  req.on('end', () => {
    let head = `${req.method} ${req.url} HTTP/${req.httpVersion}\n`
    for (let i = 0; i < req.rawHeaders.length; i += 2) {
      if (req.rawHeaders[i].toLowerCase() === 'host') { head += 'host: intake.example\n'; continue }
      head += `${req.rawHeaders[i]}: ${req.rawHeaders[i + 1]}\n`
    }
    writeFileSync(`${folder}/${String(++n).padStart(2, '0')}-${name}.http`, Buffer.concat([Buffer.from(head + '\n'), ...chunks, Buffer.from('\n')]))
    res.writeHead(202, { 'content-type': 'application/json' }); res.end('{"accepted":1,"rejected":[]}')
  })
}).listen(0, '127.0.0.1', async () => {
  const host = `http://127.0.0.1:${server.address().port}`
  const settle = async (what, opts, use) => {
    name = what
    const a = new Analytics({ writeKey: 'recorded-write-key', host, ...opts })
    a.on('error', e => { console.error(e); process.exitCode = 1 })
    use(a)
    await a.closeAndFlush()
  }
  const person = { userId: 'user-recorded', traits: { email: 'recorded@example.co.jp', firstName: '太郎', lastName: '山田', company: { name: '株式会社育' }, consent: true, consentText: '案内メールを受け取る' } }
  await settle('page', {}, a => a.page({ anonymousId: 'visitor-recorded', category: 'Docs', name: 'Product', properties: { url: 'https://www.example.co.jp/product', path: '/product', title: '製品概要', referrer: 'https://search.example/' } }))
  await settle('identify', {}, a => a.identify({ ...person, anonymousId: 'visitor-recorded', context: { locale: 'ja-JP', timezone: 'Asia/Tokyo', page: { path: '/request' } } }))
  await settle('track', {}, a => a.track({ userId: 'user-recorded', event: 'Document Requested', properties: { document: 'catalogue-2026', price: 12.5, tags: ['a', 'b'], note: null } }))
  await settle('batch', { flushAt: 20 }, a => {
    for (let i = 1; i <= 5; i++) a.page({ anonymousId: 'visitor-recorded', properties: { path: `/page/${i}`, url: `https://www.example.co.jp/page/${i}` } })
    a.track({ userId: 'user-recorded', event: 'DocumentDownloaded', properties: { document: 'catalogue-2026' }, timestamp: new Date(Date.now() - 3600_000) })
    a.track({ anonymousId: 'visitor-recorded', event: 'Seminar Attended', properties: { seminar: 'spring' }, messageId: 'recorded-own-id' })
  })
  console.log('recorded', n, 'requests of', version)
  server.close()
})
