import type { Page } from 'playwright-core';
import { IdentityProvider } from '../support/identity-provider.js';
import { describeScreens, faultsOf, startScreens } from '../support/screens.js';
import type { Screens } from '../support/screens.js';

jest.setTimeout(90_000);

describeScreens('signing in by the city’s provider', () => {
  let provider: IdentityProvider;
  let screens: Screens;
  beforeAll(async () => {
    provider = await IdentityProvider.reserve();
    screens = await startScreens(provider.variables);
    await provider.start(screens.server.url);
    provider.people.set('office', { email: 'office@demo.zhoba' });
    provider.people.set('stranger', { email: 'stranger@almaty.kz' });
  }, 240_000);
  afterAll(async () => {
    await screens.close();
    await provider.stop();
  });

  /** On the provider's own pages. */
  const passThrough = async (page: Page, login: string): Promise<void> => {
    await page.waitForURL(`${provider.issuer}/**`);
    await page.getByPlaceholder('Enter any login').fill(login);
    await page.getByPlaceholder('and password').fill('any');
    await page.getByRole('button', { name: 'Sign-in' }).click();
    await page.getByRole('button', { name: 'Continue' }).click();
  };

  it('comes back to where the person wanted to go, and signs out there, too', async () => {
    const page = await screens.open('/portfolio?direction=II', undefined, { language: 'kk', phone: true });
    await page.getByRole('button', { name: 'Қызметтік есептік жазбамен кіру' }).click();
    await passThrough(page, 'office');
    await page.waitForURL(`${screens.server.url}/portfolio?direction=II`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Менің есептік жазбам' }).click();
    await page.getByRole('menuitem', { name: 'Шығу' }).click();
    await page.waitForURL(`${provider.issuer}/session/end?**`);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.waitForURL(`${screens.server.url}/sign-in`);
    expect(await faultsOf(page)).toEqual([]);
  });

  it('says what to do when the way ends here; the password opens still', async () => {
    const page = await screens.open('/sign-in', undefined, { scheme: 'dark' });
    const button = page.getByRole('button', { name: 'Войти по служебной учётной записи' });
    await button.click();
    await passThrough(page, 'stranger');
    await page.waitForURL(`${screens.server.url}/sign-in?problem=OIDC_PERSON_UNKNOWN`);
    await page.getByRole('alert').getByText('Попросите администратора проектного офиса добавить вас').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.goto(`${screens.server.url}/sign-in/callback?code=old&state=old`);
    await page.waitForURL(`${screens.server.url}/sign-in?problem=OIDC_EXPIRED`);
    await page.getByRole('alert').getByText('Начните заново').waitFor();
    await page.getByLabel('Электронная почта').fill('office@demo.zhoba');
    await page.getByRole('textbox', { name: 'Пароль' }).fill('zhoba-demo-2026');
    await page.getByRole('button', { name: 'Войти', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Мой день' }).waitFor();
  });
});
