import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { DEMO_PASSWORD } from '#libs/demo';
import { serveScreens } from '#libs/platform';
import { PASSWORD, startApp } from './app.js';
import type { TestApp } from './app.js';
import { freshDatabase } from './database.js';
import type { TestDatabase } from './database.js';
import { demoDatabase } from './demo-database.js';
import { PRODUCT_WITH_JOBS } from './product.js';
import { smallCity } from './small-city.js';

/** Screens that are being worked on may be built beside those of the product. */
const BUILT = process.env['SCREENS_BUILT'] ?? join(__dirname, '..', '..', 'dist', 'apps', 'web');
const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const MOST_WINDOWS = 4;
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** The browser of the machine, or the one that `npx playwright-core install chromium` brought. */
function browserPath(): string | undefined {
  const own = process.env['CHROMIUM_PATH'] ?? chromium.executablePath();
  return [own, ...PLACES].find((path) => existsSync(path));
}

/** `describe` where there is a browser; elsewhere the tests stand as skipped. */
export const describeScreens = browserPath() === undefined ? describe.skip : describe;
if (browserPath() === undefined)
  console.warn('No Chromium: the screens are not tried. Install it, or set CHROMIUM_PATH.');

/** Milliseconds that each answer takes longer: a test that does not wait for what it looks at fails then. */
const LATENCY = Number(process.env['SCREENS_LATENCY'] ?? 0);

export interface Visit {
  readonly language?: 'kk' | 'ru' | 'en';
  readonly scheme?: 'light' | 'dark';
  readonly phone?: boolean;
}

/** What the screens show, and how its accounts sign in. */
export interface City {
  readonly on: () => Promise<TestDatabase>;
  readonly fill?: (server: TestApp) => Promise<unknown>;
  readonly email: (account: string) => string;
  readonly password: string;
}

export const DEMO_CITY: City = {
  on: demoDatabase,
  email: (account) => `${account}@demo.zhoba`,
  password: DEMO_PASSWORD,
};

/** Directions, organisations, districts, a roadmap, the rules and a person for each role; no project yet. */
export const NEW_CITY: City = {
  on: freshDatabase,
  fill: (server) => smallCity(server),
  email: (account) => `${account}@city.kz`,
  password: PASSWORD,
};

export interface Screens {
  readonly server: TestApp;
  /** A window of its own; with an account of the city (`office`), signed in through the form. */
  open(path: string, account?: string, visit?: Visit): Promise<Page>;
  /** An access token of an account of the city, to prepare or to look behind the screens. */
  token(account: string): Promise<string>;
  close(): Promise<void>;
}

/** The whole product with the built screens on a city of its own, and a real browser. `variables` are settings of the product. */
export async function startScreens(variables: Record<string, string> = {}, city = DEMO_CITY): Promise<Screens> {
  if (!existsSync(join(BUILT, 'index.html'))) throw new Error('Build first: npm run build');
  const executablePath = browserPath();
  const server = await startApp(PRODUCT_WITH_JOBS, variables, {
    on: city.on,
    prepare: async (app) => {
      app
        .getHttpAdapter()
        .getInstance()
        .addHook('onRequest', () => pause(LATENCY));
      await serveScreens(app, BUILT);
    },
  });
  await city.fill?.(server);
  const browser: Browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  const signedIn = new Map<string, BrowserContext>();
  let callers = 0;

  const contextOf = ({ language = 'ru', scheme = 'light', phone = false }: Visit): Promise<BrowserContext> =>
    browser.newContext({
      locale: { kk: 'kk-KZ', ru: 'ru-RU', en: 'en-GB' }[language],
      colorScheme: scheme,
      // words that are still fading in have no contrast to look at
      reducedMotion: 'reduce',
      viewport: phone ? { width: 390, height: 844 } : { width: 1280, height: 900 },
      extraHTTPHeaders: { 'x-forwarded-for': `10.7.0.${(callers = (callers + 1) % 250)}` },
    });

  return {
    server,
    open: async (path, account, visit = {}) => {
      const key = `${account} ${JSON.stringify(visit)}`;
      const known = account === undefined ? undefined : signedIn.get(key);
      const context = known ?? (await contextOf(visit));
      // each window listens to the server, and a browser keeps six connections to it
      const [oldest] = context.pages();
      if (oldest && context.pages().length === MOST_WINDOWS) await oldest.close();
      const page = await context.newPage();
      if (account !== undefined && !known) {
        await signIn(page, server.url, account, city);
        signedIn.set(key, context);
      }
      await page.goto(`${server.url}${path}`);
      return page;
    },
    token: async (account) => {
      const answer = await server.request('POST', '/auth/login', {
        body: { email: city.email(account), password: city.password },
        headers: { 'x-forwarded-for': `10.8.0.${(callers = (callers + 1) % 250)}` },
      });
      return String(answer.body.accessToken);
    },
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

export async function signIn(page: Page, url: string, account: string, city = DEMO_CITY): Promise<void> {
  await page.goto(`${url}/sign-in`);
  await page.locator('input[type=email]').fill(city.email(account));
  await page.locator('input[type=password]').fill(city.password);
  await page.locator('button[type=submit]').click();
  await page.waitForURL((address) => address.pathname !== '/sign-in');
}

/** Presses what sends a change, and waits until the change is stored. */
export async function store(page: Page, button: Locator): Promise<void> {
  const stored = page.waitForResponse((answer) => ['PATCH', 'PUT'].includes(answer.request().method()) && answer.ok());
  await button.click();
  await stored;
}

/** What WCAG 2.2 AA forbids on this page, each with the element; and whether it is wider than the window. */
export async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
  const tooWide = await page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  return [
    ...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`)),
    ...(tooWide > 0 ? [`the page is ${tooWide} px wider than the window`] : []),
  ];
}
