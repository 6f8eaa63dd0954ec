// What the screens cost in a real browser: the weight of the first one, the time until one can read, what a press takes until the next
// picture, and how smoothly a roadmap scrolls. On the demo city and on a large one. See README.md. Works on the build:
// `npm run build`, then `node test/bench/screens.mjs [demo] [50000]`. Exits with 1 where a goal of the demo city is missed.
import { loadavg } from 'node:os';
import { gzipSync } from 'node:zlib';
import { barePage, framesWhileScrolling, openWindow, pressed, settled, startBrowser } from './lib/browser.mjs';
import { createDatabase, startPostgres, withClient } from './lib/database.mjs';
import { fill, OFFICE } from './lib/fill.mjs';
import { fillDelivery } from './lib/fill-delivery.mjs';
import { fillPlans, ROADMAP } from './lib/fill-plans.mjs';
import { median } from './lib/load.mjs';
import { createDemoCity } from './lib/processes.mjs';
import { startProduct } from './lib/product.mjs';

const ROUNDS = 3;
const FIRST_LOAD_KB = 300;
const PRESS_MS = 100;
/** A frame of a screen with 60 pictures a second, and how far the chart may be from a page of bare rows. */
const FRAME_MS = 20;

const DEMO_OFFICE = { email: 'office@demo.zhoba', password: 'zhoba-demo-2026' };
const SCREENS = {
  'my day': { path: '/', content: 'main ul a' },
  portfolio: { path: '/portfolio', content: '.heat-map a' },
  projects: { path: '/projects', content: 'tbody tr a' },
  milestones: { path: '/milestones', content: 'tbody tr a' },
  risks: { path: '/risks', content: 'tbody tr a' },
  'sdg matrix': { path: '/sdg', content: 'table td' },
};

const asked = process.argv.slice(2);
const cities = asked.length > 0 ? asked : ['demo', '50000'];
const say = (text) => process.stderr.write(`${text}\n`);
const missed = [];
const verdict = (goal, value, reached) => {
  if (!reached) missed.push(goal);
  console.log(`${reached ? 'reached' : 'MISSED '}  ${goal}: ${value}`);
};

const postgres = await startPostgres();
const browser = await startBrowser();
try {
  for (const city of cities) await measure(city);
} finally {
  await browser.close();
  await postgres.stop();
}
if (missed.length > 0) process.exitCode = 1;

async function measure(city) {
  say(`${city} …`);
  const demo = city === 'demo';
  const url = demo ? await createDemoCity(postgres, 'screens_demo') : await largeCity(Number(city));
  // everybody knows the passwords of the demo city: in production they are of no use
  const product = await startProduct(url, { environment: demo ? 'development' : 'production' });
  try {
    const page = await openWindow(browser, product.url, demo ? DEMO_OFFICE : OFFICE);
    const kb = await firstLoad(page, product.url);
    console.log(JSON.stringify({ city, firstLoad: kb, load: loadavg()[0] }));
    verdict(`${city}: script of the first screen, KB gzip < ${FIRST_LOAD_KB}`, kb.script, kb.script < FIRST_LOAD_KB);
    for (const [name, screen] of Object.entries(SCREENS))
      console.log(JSON.stringify({ city, screen: name, ...(await opening(page, product.url, screen)) }));
    for (const roadmap of await roadmapsOf(url, demo)) await scrolling(page, product.url, city, roadmap);
    await presses(page, product.url, city);
    await page.context().close();
  } finally {
    await product.stop();
  }
}

async function largeCity(size) {
  const url = await createDatabase(postgres, `screens_${size}`);
  await fill(url, size);
  await fillDelivery(url);
  await fillPlans(url);
  return url;
}

/** What has to come before the first screen stands, in a browser that has nothing yet. */
async function firstLoad(page, url) {
  const loaded = { script: new Set(), stylesheet: new Set() };
  const note = (request) => loaded[request.resourceType()]?.add(request.url());
  const session = await page.context().newCDPSession(page);
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  page.on('request', note);
  await page.goto(`${url}/`);
  await settled(page, SCREENS['my day'].content);
  page.off('request', note);
  await session.send('Network.setCacheDisabled', { cacheDisabled: false });
  await session.detach();
  const weight = async (addresses) => {
    let bytes = 0;
    for (const address of addresses) bytes += gzipSync(Buffer.from(await (await fetch(address)).arrayBuffer())).length;
    return Math.round(bytes / 1024);
  };
  return { script: await weight(loaded.script), style: await weight(loaded.stylesheet) };
}

/** From the address until one can read and press: loaded anew with the browser's cache, and as a link opens it. ms, medians. */
async function opening(page, url, { path, content }) {
  const times = { anew: [], byLink: [] };
  for (let round = 0; round < ROUNDS; round++) {
    const from = performance.now();
    await page.goto(url + path);
    await page.locator(content).first().waitFor();
    times.anew.push(performance.now() - from);
    await settled(page, content);
    await navigate(page, '/account');
    await settled(page, 'main h1');
    const click = performance.now();
    await navigate(page, path);
    await page.locator(content).first().waitFor();
    times.byLink.push(performance.now() - click);
  }
  return { anewMs: Math.round(median(times.anew)), byLinkMs: Math.round(median(times.byLink)) };
}

function navigate(page, path) {
  return page.evaluate(`window.__TSR_ROUTER__.navigate({ href: ${JSON.stringify(path)} })`);
}

/** Each main press several times; the slowest picture of the median round counts. */
async function presses(page, url, city) {
  const table = page.locator('tbody tr a').first();
  const search = page.getByRole('search', { name: 'Условия отбора' });
  const steps = {
    'open a section': {
      at: '/',
      press: () => page.getByRole('link', { name: 'Портфель', exact: true }).click(),
    },
    'open a list of choices': {
      at: '/portfolio',
      press: () => search.getByLabel('Направление').first().click(),
    },
    'choose from it': {
      at: '/portfolio',
      before: () => search.getByLabel('Направление').first().click(),
      press: () => page.getByRole('listbox').getByRole('option').nth(1).click(),
    },
    'switch the breakdown': { at: '/portfolio', press: () => page.getByRole('tab', { name: 'Район' }).click() },
    'type a letter to search': { at: '/projects', press: () => search.getByLabel('Поиск').press('r') },
    'sort a list': { at: '/projects', press: () => page.getByRole('button', { name: 'Стоимость' }).click() },
    'show more rows': { at: '/projects', press: () => page.getByRole('button', { name: 'Показать ещё' }).click() },
    'open a project': { at: '/projects', press: () => table.click() },
    'open a menu': { at: '/projects', press: () => page.getByRole('button', { name: 'Сохранённые виды' }).click() },
    'show all filters': { at: '/projects', press: () => page.getByRole('button', { name: 'Все условия' }).click() },
    'switch to dark': { at: '/milestones', press: () => page.getByRole('button', { name: 'Оформление' }).click() },
  };
  for (const [name, { at, before, press }] of Object.entries(steps)) {
    const rounds = [];
    for (let round = 0; round < ROUNDS; round++) {
      await page.goto(url + at);
      await settled(page, at === '/' ? 'main h1' : 'main table a');
      await before?.();
      rounds.push(await pressed(page, press));
    }
    const { ms, work, longestFrame } = rounds.toSorted((one, other) => one.ms - other.ms)[ROUNDS >> 1];
    console.log(JSON.stringify({ city, press: name, ms, work, longestFrame, rounds: rounds.map((round) => round.ms) }));
    if (city === 'demo') verdict(`${name}: ms to the next picture < ${PRESS_MS}`, ms, ms < PRESS_MS);
  }
}

/** The roadmap made for measuring, and of the demo city the one with the most milestones. */
async function roadmapsOf(url, demo) {
  if (!demo) return [ROADMAP.code];
  const { rows } = await withClient(url, (client) =>
    client.query(`SELECT r.code FROM roadmap r JOIN project p ON p.roadmap_id = r.id JOIN milestone m ON m.project_id = p.id
      GROUP BY r.code ORDER BY count(*) DESC LIMIT 1`),
  );
  return rows.map(({ code }) => code);
}

/** The chart and a page with as many bare rows in turn. */
async function scrolling(page, url, city, code) {
  await page.goto(`${url}/roadmaps/${code}`);
  await settled(page, '.gantt-row');
  const rows = Number(await page.locator('.gantt').getAttribute('aria-rowcount'));
  const bare = await page.context().newPage();
  await bare.setContent(barePage(rows));
  const frames = { chart: [], bare: [] };
  for (let round = 0; round < ROUNDS; round++) {
    await page.bringToFront();
    frames.chart.push(...(await framesWhileScrolling(page, '.gantt')));
    await bare.bringToFront();
    frames.bare.push(...(await framesWhileScrolling(bare, '#rows')));
  }
  await bare.close();
  const told = (times) => ({ p50: of(times, 0.5), p95: of(times, 0.95), p99: of(times, 0.99), worst: of(times, 1) });
  const [chart, plain] = [told(frames.chart), told(frames.bare)];
  const ratio = Number((chart.p95 / plain.p95).toFixed(2));
  console.log(JSON.stringify({ city, roadmap: code, rows, chart, bare: plain, ratio, load: loadavg()[0] }));
  verdict(
    `${city}: frames of the roadmap while scrolling, 95 of 100 ≤ ${FRAME_MS} ms`,
    chart.p95,
    chart.p95 <= FRAME_MS,
  );
}

function of(times, share) {
  const sorted = times.toSorted((one, other) => one - other);
  return Number(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(1));
}
