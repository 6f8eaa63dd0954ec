import { eventually } from '../support/eventually.js';
import { describeScreens, faultsOf, startScreens } from '../support/screens.js';
import type { Screens } from '../support/screens.js';

jest.setTimeout(90_000);

describeScreens('signing in, and what waits', () => {
  let screens: Screens;
  beforeAll(async () => {
    screens = await startScreens();
  }, 240_000);
  afterAll(() => screens.close());

  it('asks whoever is not signed in, and then leads to the address that was asked for', async () => {
    const page = await screens.open('/?from=mail');
    await page.waitForURL(/\/sign-in\?to=%2F%3Ffrom%3Dmail/);
    expect(await faultsOf(page)).toEqual([]);
    await page.getByLabel('Электронная почта').fill('office@demo.zhoba');
    await page.getByRole('textbox', { name: 'Пароль' }).fill('not the password');
    await page.getByRole('button', { name: 'Войти' }).click();
    await page.getByRole('alert').getByText('Неверн').waitFor();
    await page.getByRole('textbox', { name: 'Пароль' }).fill('zhoba-demo-2026');
    await page.getByRole('button', { name: 'Войти' }).click();
    await page.waitForURL(/\/\?from=mail$/);
  });

  it.each(['https://example.org/', '//example.org/', '/\\example.org', '/\t/example.org'])(
    'does not lead out of the product: %s',
    async (to) => {
      const page = await screens.open(`/sign-in?to=${encodeURIComponent(to)}`, 'office');
      await page.getByRole('heading', { level: 1, name: 'Мой день' }).waitFor();
      expect(new URL(page.url()).origin).toBe(new URL(screens.server.url).origin);
    },
  );

  it('shows each thing to do with the answers of the API, and leads to where it is done', async () => {
    const page = await screens.open('/', 'manager1');
    const { body } = await screens.server.request('GET', '/portfolio/attention', {
      token: await screens.token('manager1'),
      headers: { 'accept-language': 'ru' },
    });
    expect(body.items.length).toBeGreaterThan(0);
    for (const { text } of body.items) await page.getByText(text, { exact: true }).first().waitFor();
    const overdue = body.items.find(({ kind }: { kind: string }) => kind === 'overdue_milestone');
    expect(await page.getByRole('link', { name: overdue.text }).getAttribute('href')).toBe(
      overdue.href.replace('/api/v1', ''),
    );
  });

  it.each([
    { language: 'ru', scheme: 'light', phone: false },
    { language: 'kk', scheme: 'dark', phone: true },
    { language: 'en', scheme: 'dark', phone: false },
  ] as const)('is open to everybody: $language, $scheme, phone $phone', async (visit) => {
    const page = await screens.open('/', 'manager1', visit);
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    await eventually(async () => expect(await page.locator('html').getAttribute('lang')).toBe(visit.language));
    expect(await faultsOf(page)).toEqual([]);
  });

  it('keeps what stands on the screen when the session has ended, and goes on after signing in again', async () => {
    const page = await screens.open('/', 'member6');
    await page.getByRole('heading', { level: 1 }).waitFor();
    const find = page.getByRole('searchbox', { name: 'Найти проект' });
    await find.fill('набережная');
    await page.route('**/api/v1/**', (route) => {
      const refused = !route.request().url().includes('/auth/login');
      return refused
        ? route.fulfill({
            status: 401,
            contentType: 'application/problem+json',
            body: JSON.stringify({ code: 'UNAUTHENTICATED', detail: '-', status: 401 }),
          })
        : route.continue();
    });
    await page.getByRole('combobox', { name: 'Язык' }).selectOption('en');
    await page.getByRole('dialog').getByText('Your session has ended').waitFor();
    await page.unroute('**/api/v1/**');
    await page.getByLabel('E-mail').fill('member6@demo.zhoba');
    await page.getByRole('textbox', { name: 'Password' }).fill('zhoba-demo-2026');
    await page.getByRole('dialog').getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await eventually(async () => expect(await page.getByRole('searchbox').inputValue()).toBe('набережная'));
  });

  it('leaves every window when one of them signs out, and says it to people', async () => {
    const [one, two] = [await screens.open('/projects', 'executor9'), await screens.open('/projects', 'executor9')];
    await two.getByRole('heading', { level: 1, name: 'Проекты' }).waitFor();
    const broken: string[] = [];
    one.on('console', (line) => line.text().startsWith('Error') && broken.push(line.text()));
    await one.getByRole('button', { name: 'Моя учётная запись' }).click();
    await one.getByRole('menuitem', { name: 'Выйти' }).click();
    await one.getByRole('button', { name: 'Войти', exact: true }).waitFor();
    expect(broken).toEqual([]);
    await two.getByRole('link', { name: 'Портфель' }).click();
    await two.getByRole('dialog').getByText('Сеанс завершён').waitFor();
    expect(await two.getByText('Authorization').count()).toBe(0);
  });
});
