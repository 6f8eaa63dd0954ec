import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The browser that the tests of the screens use, without a graphics card. */
export function startBrowser() {
  const own = process.env.CHROMIUM_PATH ?? chromium.executablePath();
  const executablePath = [own, ...PLACES].find((path) => existsSync(path));
  if (!executablePath) throw new Error('No Chromium: install it, or set CHROMIUM_PATH.');
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
}

/** Before anything of the page: notes how long each press took from the event until the next picture stood, as browsers report it. */
const LISTEN = `
  window.presses = [];
  new PerformanceObserver((list) => {
    for (const { interactionId, duration, processingEnd, processingStart, name } of list.getEntries())
      if (interactionId > 0) window.presses.push({ interactionId, duration, work: processingEnd - processingStart, name });
  }).observe({ type: 'event', durationThreshold: 16 });
  window.longFrames = [];
  new PerformanceObserver((list) => {
    for (const { duration, blockingDuration } of list.getEntries()) window.longFrames.push({ duration, blockingDuration });
  }).observe({ type: 'long-animation-frame' });`;

/** A window of somebody who is signed in. */
export async function openWindow(browser, url, { email, password }) {
  const context = await browser.newContext({ locale: 'ru-RU', viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(LISTEN);
  await page.goto(`${url}/sign-in`);
  await page.locator('input[type=email]').fill(email);
  await page.locator('input[type=password]').fill(password);
  await page.locator('button[type=submit]').click();
  const refusal = page.locator('[role=alert]');
  await Promise.race([page.waitForURL((address) => address.pathname !== '/sign-in'), refusal.waitFor()]);
  if (await refusal.count()) throw new Error(`Cannot sign in: ${await refusal.textContent()}`);
  return page;
}

const AWAITED = '[aria-busy=true], .renewing, [data-loading=true]';
const SETTLED_MS = 120;

/** Waits until something stands and nothing is awaited any more. */
export async function settled(page, content) {
  await page.locator(content).first().waitFor();
  for (let quiet = 0; quiet < 3;) {
    quiet = (await page.locator(AWAITED).count()) === 0 ? quiet + 1 : 0;
    await page.waitForTimeout(SETTLED_MS / 3);
  }
}

/**
 * What one press costs a person: ms from the event to the next picture. The browser rounds to 8 ms and tells nothing below 16, which
 * is given as 16.
 */
export async function pressed(page, press) {
  await page.evaluate('window.presses = []; window.longFrames = []');
  await press();
  await page.waitForTimeout(250);
  const { presses, longFrames } = await page.evaluate('({ presses: window.presses, longFrames: window.longFrames })');
  return {
    ms: Math.max(16, ...presses.map(({ duration }) => duration)),
    work: Math.round(Math.max(0, ...presses.map(({ work }) => work))),
    longestFrame: Math.round(Math.max(0, ...longFrames.map(({ duration }) => duration))),
  };
}

/** Frame after frame, some pixels further each time: ms between the pictures while an element is scrolled to its end and back. */
export function framesWhileScrolling(page, selector, { perFrame = 40, frames = 240 } = {}) {
  return page.evaluate(`new Promise((done) => {
    const element = document.querySelector(${JSON.stringify(selector)});
    const times = [];
    let before = performance.now();
    let step = ${perFrame};
    const next = (now) => {
      times.push(now - before);
      before = now;
      if (times.length > ${frames}) return done(times.slice(1));
      element.scrollTop += step;
      if (element.scrollTop + element.clientHeight >= element.scrollHeight - 1 || element.scrollTop <= 0) step = -step;
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  })`);
}

/** As many rows as the chart has, with a name and a bar each, and nothing else: what the browser itself needs. */
export const barePage = (rows) => `<!doctype html><html lang="ru"><meta charset="utf-8"><title>rows</title>
  <style>#rows { height: 700px; overflow: auto; font: 14px system-ui } .row { display: flex; height: 30px; border-bottom: 1px solid #ddd }
  .name { width: 340px } .bar { margin-left: 120px; width: 200px; height: 18px; background: #1f6275 }</style>
  <div id="rows">${Array.from({ length: rows }, (_, row) => `<div class="row"><span class="name">${row + 1}. Строка</span><span class="bar"></span></div>`).join('')}</div></html>`;
