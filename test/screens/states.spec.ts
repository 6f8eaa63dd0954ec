import type { Page, Request, Route } from 'playwright-core';
import { DEMO_CITY, NEW_CITY, describeScreens, faultsOf, startScreens } from '../support/screens.js';
import type { Screens } from '../support/screens.js';

jest.setTimeout(240_000);

const UNKNOWN = '019d09be-4e00-7de7-ace8-000000000000';
const GENERIC = ['Здесь пока ничего нет', 'По этим условиям ничего не найдено'];

/**
 * What a person meets in a city without projects: `nothing` and a sentence why, what stands there from the beginning, a record that
 * is not there, or another address.
 */
type Meets = 'nothing' | 'something' | 'no record' | { to: string };

/** Every address of the product by its route; a new route has to say here what it shows when there is nothing. */
const ADDRESSES: Record<string, { meets: Meets; as?: 'admin'; at?: string }> = {
  '/': { meets: 'nothing' },
  '/account': { meets: 'something' },
  '/notices': { meets: 'nothing' },
  '/portfolio': { meets: 'nothing' },
  '/portfolio/changes': { meets: 'nothing' },
  '/portfolio/blockers': { meets: { to: '/roadmaps' } },
  '/projects': { meets: 'nothing' },
  '/projects/new': { meets: 'something' },
  '/milestones': { meets: 'nothing' },
  '/risks': { meets: 'nothing' },
  '/issues': { meets: 'nothing' },
  '/change-requests': { meets: 'nothing' },
  '/forecast-proposals': { meets: 'nothing' },
  '/roadmaps': { meets: 'something' },
  '/roadmaps/$code': { at: '/roadmaps/polycentres', meets: 'nothing' },
  '/intake': { meets: 'nothing' },
  '/committee': { meets: 'nothing' },
  '/committee/members': { meets: 'something' },
  '/agenda-candidates': { meets: 'nothing' },
  '/feedback': { meets: 'nothing' },
  '/decisions': { meets: 'nothing' },
  '/instructions': { meets: 'nothing' },
  '/minutes': { meets: 'nothing' },
  '/register': { meets: 'nothing' },
  '/sdg': { meets: 'something' },
  '/sdg/channels/comparison': { meets: 'nothing' },
  '/sdg/channels/$target/$channel': { at: '/sdg/channels/11.2/municipal_projects', meets: 'nothing' },
  '/sdg/rollup': { meets: 'something' },
  '/sdg/gaps': { meets: 'something' },
  '/sdg/targets/$code': { at: '/sdg/targets/11.2', meets: 'nothing' },
  '/sdg/channel-records': { meets: 'nothing' },
  '/sdg/channel-records/new': { meets: 'something' },
  '/sdg/sources': { meets: 'nothing' },
  '/indicators': { meets: 'nothing' },
  '/indicators/new': { meets: 'something' },
  '/indicators/paste': { meets: 'something' },
  '/indicator-findings': { meets: 'nothing' },
  '/reports': { meets: 'nothing' },
  '/report-schedules': { meets: 'nothing' },
  '/periods': { meets: 'nothing' },
  '/reporting-periods': { meets: { to: '/periods' } },
  '/periods/$id': { meets: { to: `/reporting-periods/${UNKNOWN}` } },
  '/administration': { meets: 'something', as: 'admin' },
  '/administration/policies': { meets: 'something', as: 'admin' },
  '/administration/policies/committee': { meets: 'something', as: 'admin' },
  '/administration/policies/delivery': { meets: 'something', as: 'admin' },
  '/administration/calendar': { meets: 'something', as: 'admin' },
  '/administration/delegations': { meets: 'nothing', as: 'admin' },
  '/administration/mails': { meets: 'nothing', as: 'admin' },
  '/administration/webhooks': { meets: 'nothing', as: 'admin' },
  '/administration/jobs': { meets: 'nothing', as: 'admin' },
  '/administration/audit': { meets: 'something', as: 'admin' },
  // figures and a map of nothing; the list below says so when it has come
  '/open': { meets: 'something' },
  '/open/indicators': { meets: 'nothing' },
  '/open/projects/$code': { at: '/open/projects/ALM-2020-0001', meets: 'no record' },
  // with a session one is led on
  '/sign-in': { meets: { to: '/' } },
  '/sign-in/callback': { meets: { to: '/' } },
  ...Object.fromEntries(
    [
      '/agenda-items/$id',
      '/change-requests/$id',
      '/decisions/$id',
      '/forecast-proposals/$id',
      '/indicator-findings/$id',
      '/feedback/$id',
      '/indicators/$id',
      '/indicators/$id/edit',
      '/instructions/$id',
      '/issues/$id',
      '/meetings/$id',
      '/meetings/$id/agenda/publications/$number',
      '/meetings/$id/session',
      '/milestones/$id',
      '/minutes/$id',
      '/projects/$id',
      '/projects/$id/attestations',
      '/projects/$id/budget',
      '/projects/$id/documents',
      '/projects/$id/edit',
      '/projects/$id/history',
      '/projects/$id/milestones',
      '/projects/$id/ratings',
      '/projects/$id/risks',
      '/projects/$id/sdg',
      '/projects/$id/status-updates',
      '/projects/$id/team',
      '/projects/$id/transitions',
      '/report-packs/$id',
      '/report-schedules/$id',
      '/reporting-periods/$id',
      '/reports/$id',
      '/risks/$id',
      '/sdg/channel-records/$id',
      '/status-updates/$id',
      '/team-members/$id',
    ].map((path) => [path, { meets: 'no record' as const }]),
  ),
  '/administration/policies/$id': { meets: 'no record', as: 'admin' },
  '/administration/policies/committee/$id': { meets: 'no record', as: 'admin' },
  '/administration/policies/delivery/$id': { meets: 'no record', as: 'admin' },
  '/administration/webhooks/$id': { meets: 'no record', as: 'admin' },
};

const addressOf = (path: string): string =>
  ADDRESSES[path]?.at ?? path.replaceAll('$id', UNKNOWN).replace('$number', '1');

/** Forms, and what shows only who is signed in. */
const READS_NOTHING = ['/account', '/indicators/new', '/indicators/paste', '/projects/new', '/sdg/channel-records/new'];

/** Sections whose reads may fail or come late: all that take no record. */
const SECTIONS = Object.entries(ADDRESSES).flatMap(([path, { meets, as }]) =>
  !path.includes('$') && typeof meets === 'string' && !READS_NOTHING.includes(path) && !path.startsWith('/open')
    ? [{ path, as: as ?? 'office' }]
    : [],
);

/** Goes there as a link does, without loading the window anew. */
async function go(page: Page, path: string): Promise<void> {
  await page.evaluate(`window.__TSR_ROUTER__.navigate({ href: ${JSON.stringify(path)} })`);
}

const ASSET = /\/assets\/.+\.js$/;
/** React lets what has waited for its texts appear up to 0.3 s after they came. */
const APPEARS_MS = 800;
const PARTS = new WeakMap<Page, { readonly awaited: Set<Request>; cameAt: number }>();

/** Parts and texts of screens on their way: until they are there, the screen before stands under the new address. */
function partsOf(page: Page) {
  const known = PARTS.get(page);
  if (known) return known;
  const parts = { awaited: new Set<Request>(), cameAt: 0 };
  const came = (request: Request) => {
    if (parts.awaited.delete(request)) parts.cameAt = Date.now();
  };
  page.on('request', (request) => ASSET.test(request.url()) && parts.awaited.add(request));
  page.on('requestfinished', came);
  page.on('requestfailed', came);
  PARTS.set(page, parts);
  return parts;
}

/** Waits until the screen of this address stands and awaits nothing; false where that never comes. */
async function still(page: Page): Promise<boolean> {
  const parts = partsOf(page);
  let before: unknown;
  let same = 0;
  const isThere = () => parts.awaited.size === 0 && Date.now() - parts.cameAt > APPEARS_MS;
  for (const giveUp = Date.now() + 10_000; same < 3 && Date.now() < giveUp;) {
    const now = await page.evaluate(`(() => {
      const { status, location: at, resolvedLocation: shown } = window.__TSR_ROUTER__.state;
      const awaited = document.querySelector('[aria-busy=true], .renewing, [data-loading=true]');
      return status === 'idle' && shown?.href === at.href && !awaited && document.querySelector('h1') ? location.pathname + document.body.innerText : null;
    })()`);
    same = now !== null && now === before && isThere() ? same + 1 : 0;
    before = now;
    await page.waitForTimeout(60);
  }
  return same === 3;
}

const textsOf = (page: Page, selector: string): Promise<string[]> => page.locator(selector).allTextContents();

describeScreens('a city without projects', () => {
  let screens: Screens;
  beforeAll(async () => {
    screens = await startScreens({}, NEW_CITY);
  }, 240_000);
  afterAll(() => screens.close());

  it('has an address here for each route of the product', async () => {
    const page = await screens.open('/', 'office');
    await page.getByRole('heading', { level: 1 }).waitFor();
    const routes = await page.evaluate<string[]>(
      `Object.keys(window.__TSR_ROUTER__.routesByPath).map((path) => path.replace(/(.)\\/$/, '$1'))`,
    );
    expect([...new Set(routes)].toSorted()).toEqual(Object.keys(ADDRESSES).toSorted());
  });

  it.each(['office', 'admin'] as const)(
    'says to %s at every address what is missing, and leads on',
    async (account) => {
      const page = await screens.open('/', account);
      let faults: string[] = [];
      const found: string[] = [];
      page.on('pageerror', ({ message }) => faults.push(`error: ${message}`));
      page.on('console', (message) => {
        if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
          faults.push(`console: ${message.text()}`);
      });
      page.on('response', (response) => {
        if (response.status() >= 500) faults.push(`${response.status()} of ${response.url()}`);
      });
      await still(page);
      for (const [path, { meets, as = 'office' }] of Object.entries(ADDRESSES)) {
        if (as !== account) continue;
        faults = [];
        await go(page, addressOf(path));
        if (!(await still(page))) faults.push('does not come to rest');
        const said = await textsOf(page, 'main .empty');
        const refused = await textsOf(page, 'main [role=alert]');
        if ((await page.locator('h1').count()) !== 1) faults.push('not one heading of the first level');
        if (typeof meets === 'object') {
          const { pathname } = new URL(page.url());
          if (pathname !== meets.to) faults.push(`leads to ${pathname}`);
        } else if (meets === 'no record') {
          const [heading = ''] = await textsOf(page, 'h1');
          if (refused.length + said.length === 0 && !/^Тако(й|го) .* нет$/.test(heading))
            faults.push('does not say that there is no such record');
          if ((await page.locator('main a').count()) === 0) faults.push('does not lead back');
        } else {
          if (refused.length > 0) faults.push(`refused: ${refused.join('; ')}`);
          if (meets === 'nothing' && said.length === 0) faults.push('does not say that there is nothing');
          for (const text of said) if (GENERIC.includes(text.trim())) faults.push(`says no more than: ${text}`);
        }
        // records that are not there look alike
        if (meets !== 'no record' || path === '/projects/$id' || path === '/meetings/$id')
          faults.push(...(await faultsOf(page)));
        found.push(...faults.map((fault) => `${path}: ${fault}`));
      }
      expect(found).toEqual([]);
    },
  );
});

describeScreens('a server in trouble', () => {
  let screens: Screens;
  beforeAll(async () => {
    screens = await startScreens({}, DEMO_CITY);
  }, 240_000);
  afterAll(() => screens.close());

  const API = '**/api/v1/**';
  const refuse =
    (status: number, detail: string, code = 'TROUBLE') =>
    (route: Route): Promise<void> =>
      route.request().method() === 'GET' && !/\/(me|events)(\?|$)/.test(route.request().url())
        ? route.fulfill({
            status,
            contentType: 'application/problem+json',
            body: JSON.stringify({
              type: 'about:blank',
              title: '-',
              status,
              detail,
              code,
              instance: '',
              requestId: '77',
            }),
          })
        : route.fallback();
  /** One after another: each closes the oldest where there are too many. */
  const opened = async (count: number, path: string, account: string) => {
    const windows: Page[] = [];
    while (windows.length < count) windows.push(await screens.open(path, account));
    return windows;
  };
  const shared = async <Item>(
    items: readonly Item[],
    windows: readonly Page[],
    work: (page: Page, item: Item) => Promise<void>,
  ) => {
    const waiting = [...items];
    await Promise.all(
      windows.map(async (page) => {
        for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(page, item);
      }),
    );
  };

  it('says what failed and asks again when told to, in every section, while the frame stays', async () => {
    const faults: string[] = [];
    for (const account of ['office', 'admin']) {
      const windows = await opened(account === 'office' ? 3 : 1, '/', account);
      for (const page of windows) await still(page);
      await shared(
        SECTIONS.filter(({ as }) => as === account),
        windows,
        async (page, { path }) => {
          const fault = (text: string) => faults.push(`${path}: ${text}`);
          // what another section has read is known here, too: each is opened as the first
          await page.route(API, refuse(500, 'Внутренняя ошибка'));
          await page.goto(`${screens.server.url}${path}`);
          const alert = page.locator('main [role=alert]').first();
          await alert.waitFor({ timeout: 15_000 }).catch(() => fault('says nothing of the failure'));
          if ((await page.locator('h1').count()) !== 1) fault('lost its heading');
          if ((await page.getByRole('navigation', { name: 'Разделы' }).count()) === 0) fault('lost its frame');
          const again = alert.getByRole('button', { name: 'Повторить' });
          if ((await again.count()) === 0) fault('cannot be asked again');
          await page.unroute(API);
          await again.click().catch(() => undefined);
          await page
            .locator('main [role=alert]')
            .first()
            .waitFor({ state: 'hidden', timeout: 15_000 })
            .catch(() => fault('does not come after asking again'));
          for (const text of await textsOf(page, 'main [role=alert]')) fault(`still says: ${text}`);
        },
      );
    }
    expect(faults).toEqual([]);
  });

  it.each([
    { status: 403, detail: 'Это вам не разрешено.' },
    { status: 404, detail: 'Такой записи нет, либо она вам не видна.' },
  ])('leads back from what is closed: $status', async ({ status, detail }) => {
    const page = await screens.open('/projects', 'office');
    await page.locator('tbody tr').first().waitFor();
    await page.route('**/api/v1/risks**', refuse(status, detail));
    await page.getByRole('link', { name: 'Риски и проблемы' }).click();
    const alert = page.locator('main').getByRole('alert');
    await alert.getByText(detail).waitFor();
    expect(await alert.getByRole('button', { name: 'Повторить' }).count()).toBe(0);
    expect(await faultsOf(page)).toEqual([]);
    await alert.getByRole('button', { name: 'Назад' }).click();
    await page.getByRole('heading', { level: 1, name: 'Проекты' }).waitFor();
  });

  it('asks for patience when too much was asked', async () => {
    const page = await screens.open('/projects', 'office');
    await page.route('**/api/v1/risks**', refuse(429, 'Слишком много обращений. Повторите через 30 с.'));
    await page.getByRole('link', { name: 'Риски и проблемы' }).click();
    await page.locator('main').getByText('Слишком много обращений. Повторите через 30 с.').waitFor();
    await page.unroute('**/api/v1/risks**');
    await page.locator('main').getByRole('button', { name: 'Повторить' }).click();
    await page.locator('tbody tr').first().waitFor();
  });

  it('says that there is no connection, keeps the frame for a section never opened, and goes on by itself', async () => {
    const page = await screens.open('/projects', 'office');
    await page.locator('tbody tr').first().waitFor();
    await page.context().setOffline(true);
    await page.getByRole('status').getByText('Нет связи с сервером').waitFor();
    await page.getByRole('link', { name: 'Отчётные периоды' }).click();
    const alert = page.locator('main').getByRole('alert');
    await alert.getByText('Сервер не отвечает').waitFor();
    expect(await page.getByRole('navigation', { name: 'Разделы' }).count()).toBe(1);
    await page.context().setOffline(false);
    // a section that was prepared in time comes by itself
    await alert
      .getByRole('button', { name: 'Повторить' })
      .click({ timeout: 2_000 })
      .catch(() => undefined);
    await page.getByRole('heading', { level: 1, name: 'Отчётные периоды' }).waitFor();
    // what a known section could not read comes with the connection, without a press
    await page.context().setOffline(true);
    await page.getByRole('link', { name: 'Проекты', exact: true }).click();
    await page.getByRole('search', { name: 'Условия отбора' }).getByLabel('Поиск').fill('парк');
    await alert.getByText('Сервер не отвечает').waitFor({ timeout: 15_000 });
    await page.context().setOffline(false);
    await alert.waitFor({ state: 'hidden', timeout: 15_000 });
    await page.locator('tbody tr').first().waitFor();
  });

  /** Answers wait until they are let go. */
  const held = (): { hold: (route: Route) => Promise<void>; letGo: () => void } => {
    let letGo = (): void => {};
    const gone = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const hold = async (route: Route): Promise<void> => {
      await gone;
      // the window may have gone on meanwhile
      await route.fallback().catch(() => undefined);
    };
    return { hold, letGo };
  };

  /** How far down the controls of a screen lie, by their names. */
  const CONTROLS = `(() => {
    return Object.fromEntries([...document.querySelectorAll('nav a, main a, main button, main input:not([type=hidden])')]
    .filter((one) => one.checkVisibility() && !one.closest('table, [role=alert]'))
    .map((one) => [one.tagName + ' ' + (one.ariaLabel || one.textContent || one.labels?.[0]?.textContent || one.placeholder || one.id), one])
    .filter(([name], place, all) => all.findIndex(([other]) => other === name) === place)
    .map(([name, one]) => [name, Math.round(one.getBoundingClientRect().top + scrollY)])); })()`;

  it('shows what is awaited without moving what one is about to press', async () => {
    const faults: string[] = [];
    const windows = await opened(3, '/account', 'office');
    for (const page of windows) await still(page);
    await shared(
      SECTIONS.filter(({ as }) => as === 'office'),
      windows,
      async (page, { path }) => {
        const fault = (text: string) => faults.push(`${path}: ${text}`);
        const { hold, letGo } = held();
        await page.route(API, (route) =>
          /\/(me|refresh|events)$/.test(route.request().url()) ? route.fallback() : hold(route),
        );
        await page.goto(`${screens.server.url}${path}`);
        const awaited = page.locator('main [role=status][aria-label="Загрузка…"]').first();
        await awaited.waitFor().catch(() => fault('does not say that it awaits something'));
        await page.locator('h1').waitFor();
        const before = await page.evaluate<Record<string, number>>(CONTROLS);
        letGo();
        await still(page);
        await page.unroute(API);
        const after = await page.evaluate<Record<string, number>>(CONTROLS);
        for (const [name, place] of Object.entries(before))
          if (after[name] !== undefined && after[name] !== place)
            fault(`${name} moves from ${place} to ${after[name]}`);
      },
    );
    expect(faults).toEqual([]);
  });

  it('lets one go on elsewhere while something is awaited, and sends once what is pressed twice', async () => {
    const page = await screens.open('/account', 'office');
    await still(page);
    const list = held();
    await page.route('**/api/v1/projects?**', list.hold);
    await page.getByRole('link', { name: 'Проекты', exact: true }).click();
    await page.locator('main').getByRole('status', { name: 'Загрузка…' }).waitFor();
    await page.getByRole('link', { name: 'Вехи', exact: true }).click();
    await page.locator('tbody tr').first().waitFor();
    list.letGo();
    await page.getByRole('button', { name: 'Сохранённые виды' }).click();
    await page.getByRole('menuitem', { name: 'Сохранить текущий вид' }).click();
    await page.getByLabel('Название').fill('Дважды нажатый');
    let sent = 0;
    const saving = held();
    await page.route(API, (route) => {
      if (route.request().method() !== 'POST') return route.fallback();
      sent += 1;
      return saving.hold(route);
    });
    await page.getByRole('dialog').getByRole('button', { name: 'Сохранить' }).dblclick();
    await page.waitForTimeout(300);
    saving.letGo();
    await page.getByRole('dialog').waitFor({ state: 'hidden', timeout: 15_000 });
    expect(sent).toBe(1);
  });
});
