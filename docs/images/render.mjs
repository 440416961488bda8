// Draws every scenario of processes/ as docs/images/<scenario>.svg, with bpmn-js in a real Chromium.
//
//   npm install --prefix /tmp/render --no-save bpmn-js@18 playwright-core@1
//   node docs/images/render.mjs /tmp/render
//
// CHROMIUM names the browser where it is not "/usr/bin/chromium". Each picture holds the SHA-256 of its model, so that a test
// can tell when it is older than the model.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join, relative, resolve, sep } from 'node:path';

const tools = createRequire(join(resolve(process.argv[2] ?? '.'), 'package.json'));
const { chromium } = tools('playwright-core');
const viewer = tools.resolve('bpmn-js/dist/bpmn-viewer.production.min.js');
const repository = resolve(import.meta.dirname, '../..');
const models = readdirSync(join(repository, 'processes'), { recursive: true }).filter((file) => file.endsWith('.bpmn'));

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'],
});
const page = await browser.newPage();
await page.setContent('<div id="canvas" style="width: 1600px; height: 800px"></div>');
await page.addScriptTag({ path: viewer });

for (const model of models.sort().map((file) => join(repository, 'processes', file))) {
  const bytes = readFileSync(model);
  const drawn = await page.evaluate(async (xml) => {
    const bpmn = new window.BpmnJS({ container: '#canvas' });
    const { warnings } = await bpmn.importXML(xml);
    if (warnings.length) throw new Error(warnings.map((w) => w.message).join('\n'));
    const { svg } = await bpmn.saveSVG();
    bpmn.destroy();
    return svg;
  }, bytes.toString('utf8'));
  const path = relative(repository, model).split(sep).join('/');
  const picture = join(repository, 'docs/images', `${basename(model, '.bpmn')}.svg`);
  writeFileSync(picture, framed(drawn, path, createHash('sha256').update(bytes).digest('hex')));
  console.log(`${path} -> ${relative(repository, picture)}`);
}
await browser.close();

/** On white, with a margin, readable in dark themes too; without the shapes that only a mouse needs and
 *  with the same names in each run. */
function framed(svg, path, sha256) {
  const [x, y, width, height] = svg.match(/viewBox="([^"]+)"/)[1].split(' ').map(Number);
  const margin = 12;
  const named = new Map();
  const box = [x - margin, y - margin, width + 2 * margin, height + 2 * margin].map(Math.round);
  return svg
    .replace(/<\w+ [^>]*class="djs-(hit|outline)[^>]*\/>/g, '')
    .replace(/marker-[a-z0-9]+/g, (id) => named.get(id) ?? named.set(id, `marker-${named.size}`).get(id))
    .replace(/width="[^"]+" height="[^"]+" viewBox="[^"]+"/, `width="${box[2]}" height="${box[3]}" viewBox="${box.join(' ')}"`)
    .replace(/(<svg [^>]+>)/,
      `$1<desc>${path} sha256:${sha256}</desc><rect x="${box[0]}" y="${box[1]}" width="${box[2]}" height="${box[3]}" fill="white"/>`)
    .trimEnd() + '\n';
}
