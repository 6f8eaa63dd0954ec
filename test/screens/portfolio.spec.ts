import { dayAhead } from '../support/days.js';
import { eventually } from '../support/eventually.js';
import { describeScreens, faultsOf, startScreens } from '../support/screens.js';
import type { Screens, Visit } from '../support/screens.js';

jest.setTimeout(90_000);

describeScreens('the portfolio and the lists behind it', () => {
  let screens: Screens;
  beforeAll(async () => {
    screens = await startScreens();
  }, 240_000);
  afterAll(() => screens.close());

  const ask = async (account: string, path: string) => {
    const { body } = await screens.server.request('GET', path, {
      token: await screens.token(account),
      headers: { 'accept-language': 'ru' },
    });
    return body;
  };
  const rowsOf = (page: Awaited<ReturnType<Screens['open']>>) => page.locator('tbody tr');

  it('leads a stranger to the overdue milestones of direction II in two clicks', async () => {
    const page = await screens.open('/', 'office');
    await page.getByRole('link', { name: 'Портфель' }).click();
    await page.getByRole('link', { name: /просроченные вехи направления II$/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Вехи' }).waitFor();
    const { byDirection } = await ask('office', '/portfolio/summary');
    const second = byDirection.find(({ code }: { code: string }) => code === 'II');
    expect(second.milestones.overdue).toBeGreaterThan(0);
    await rowsOf(page).first().waitFor();
    await eventually(async () => expect(await rowsOf(page).count()).toBe(second.milestones.overdue));
    await eventually(async () =>
      expect(await rowsOf(page).getByText('Просрочена', { exact: true }).count()).toBe(second.milestones.overdue),
    );
    await eventually(async () =>
      expect(await rowsOf(page).getByText('направление II', { exact: false }).count()).toBe(second.milestones.overdue),
    );
  });

  it('leads from a cell of the heat map to just the projects that it counts', async () => {
    const page = await screens.open('/portfolio', 'member1');
    const { byDirection } = await ask('member1', '/portfolio/summary?health=red');
    const third = byDirection.find(({ code }: { code: string }) => code === 'III');
    await page.getByRole('link', { name: `${third.projects}: направление III, Критично` }).click();
    await page.waitForURL(/\/projects\?health=red&direction=III$/);
    await rowsOf(page).first().waitFor();
    await eventually(async () => expect(await rowsOf(page).count()).toBe(third.projects));
  });

  it('keeps filters in the address, and Back undoes them', async () => {
    const page = await screens.open('/portfolio', 'office');
    const projects = page.getByRole('region', { name: 'Показатели портфеля' }).getByRole('link').first();
    await projects.waitFor();
    const all = await projects.textContent();
    await page.getByText('Есть просроченная веха').click();
    await page.waitForURL(/\/portfolio\?overdue=true$/);
    const { total } = await ask('office', '/portfolio/summary?overdue=true');
    await page
      .getByRole('link', { name: String(total.projects), exact: true })
      .first()
      .waitFor();
    await page.goBack();
    await page.waitForURL(/\/portfolio$/);
    await page
      .getByRole('link', { name: String(all), exact: true })
      .first()
      .waitFor();
    await eventually(async () => expect(await projects.textContent()).toBe(all));
  });

  it('shows how the portfolio stood on a day, and says that lists are of today', async () => {
    const { total } = await ask('office', '/portfolio/summary?asOf=2026-06-30');
    const page = await screens.open('/portfolio?asOf=2026-06-30', 'office');
    await page.getByText('По состоянию на 30.06.2026; списки по ссылкам показывают сегодняшний день').waitFor();
    await page
      .getByRole('link', { name: String(total.projects), exact: true })
      .first()
      .waitFor();
  });

  it('tells what changed since the committee met, and where', async () => {
    const { total, since } = await ask('office', '/portfolio/changes');
    const page = await screens.open('/portfolio', 'office');
    await page.getByRole('link', { name: 'Что изменилось с заседания' }).click();
    await page.getByRole('link', { name: since.meeting.title }).waitFor();
    const totals = page.getByRole('region', { name: 'Изменения портфеля' });
    await eventually(async () => expect(await totals.textContent()).toContain(`Сдвинулись позже${total.slipped}`));
    const href = await page.getByText('Сдвинулись позже:').first().getByRole('link').getAttribute('href');
    expect(href).toMatch(/^\/projects\/[\da-f-]+\/milestones\?milestone=[\da-f-]+$/);
  });

  it('finds projects by words and sorts them, fifty at a time', async () => {
    const page = await screens.open('/projects', 'office');
    await rowsOf(page).nth(49).waitFor();
    await page.getByRole('button', { name: 'Показать ещё' }).click();
    await rowsOf(page).nth(99).waitFor();
    await page.getByRole('button', { name: 'Стоимость' }).click();
    await page.waitForURL(/sort=cost/);
    await page.getByRole('button', { name: 'Стоимость' }).click();
    await page.waitForURL(/sort=-cost/);
    const { items } = await ask('office', '/projects?sort=-cost&limit=1');
    await rowsOf(page).first().getByText(items[0].code).waitFor();
    await page.getByRole('search', { name: 'Условия отбора' }).getByLabel('Поиск').fill('набережная');
    await page.waitForURL(/q=%D0%BD/);
    const found = await ask('office', '/projects?q=набережная&sort=-cost');
    await page.getByText(`Показано: ${found.items.length}`).waitFor();
    await eventually(async () => expect(await rowsOf(page).count()).toBe(found.items.length));
  });

  it('moves many forecasts at once: each row is saved for itself, and the refused one says why', async () => {
    const token = await screens.token('manager1');
    const { items } = await ask('manager1', '/milestones?mine=true&status=planned&limit=2');
    const page = await screens.open('/milestones?mine=true&status=planned', 'manager1');
    await page.getByRole('button', { name: 'Обновить прогнозы' }).click();
    const [mine, faster, again] = [dayAhead(84), dayAhead(282), dayAhead(266)];
    const form = page.getByRole('form', { name: 'Новые прогнозы вех' });
    const rows = form.locator('tbody tr');
    await rows.nth(1).waitFor();
    await rows.nth(0).locator('input[type=date]').fill(mine);
    await rows.nth(1).locator('input[type=date]').fill(again);
    // somebody else is faster with the second one
    const other = await screens.server.request('POST', '/milestones/forecasts', {
      token,
      body: { rows: [{ milestoneId: items[1].id, version: items[1].version, forecastOn: faster }] },
    });
    expect(other.body.results).toEqual([expect.objectContaining({ ok: true })]);
    await form.getByRole('button', { name: 'Сохранить 2 прогноза' }).click();
    await form.getByRole('alert').getByText('Не сохранено строк: 1').waitFor();
    expect((await ask('manager1', `/milestones/${items[0].id}`)).forecastOn).toBe(mine);
    expect((await ask('manager1', `/milestones/${items[1].id}`)).forecastOn).toBe(faster);
    await form.getByText(faster.split('-').toReversed().join('.')).waitFor();
    await form.getByRole('button', { name: 'Сохранить 1 прогноз' }).click();
    await form.getByRole('alert').waitFor({ state: 'hidden' });
    await eventually(async () => expect((await ask('manager1', `/milestones/${items[1].id}`)).forecastOn).toBe(again));
  });

  it('offers no new forecasts to whoever reports on no milestone', async () => {
    const page = await screens.open('/milestones', 'auditor');
    await rowsOf(page).first().waitFor();
    expect(await page.getByRole('button', { name: 'Обновить прогнозы' }).count()).toBe(0);
  });

  it('leads from the address of a milestone to it in its project', async () => {
    const { items } = await ask('office', '/milestones?limit=1');
    const page = await screens.open(`/milestones/${items[0].id}`, 'office');
    await page.waitForURL((address) => address.pathname.startsWith('/projects/'));
    expect(page.url()).toBe(`${screens.server.url}/projects/${items[0].projectId}/milestones?milestone=${items[0].id}`);
  });

  it('says of a milestone that is not there what the server says', async () => {
    const page = await screens.open('/milestones/019d09be-4e00-7de7-ace8-000000000000', 'office');
    expect(await page.getByRole('alert').textContent()).toContain('Такой записи нет');
  });

  it('lets the head of direction answer a change request, and asks for the reason of a no', async () => {
    const { items } = await ask('head.iv', '/change-requests?state=submitted&route=head');
    const page = await screens.open('/change-requests?state=submitted&route=head', 'head.iv');
    await rowsOf(page).getByRole('link', { name: '№' }).first().click();
    await page.getByRole('heading', { level: 1, name: `Запрос на изменение № ${items[0].number}` }).waitFor();
    await page.getByRole('button', { name: 'Отклонить' }).click();
    await page.getByText('Значение не должно быть пустым.').waitFor();
    expect((await ask('head.iv', `/change-requests/${items[0].id}`)).state).toBe('submitted');
    await page.getByLabel('Комментарий к ответу').fill('Сроки надо согласовать с исполнителями.');
    await page.getByRole('button', { name: 'Отклонить' }).click();
    await page.getByText('Отклонён', { exact: true }).waitFor();
    expect((await ask('head.iv', `/change-requests/${items[0].id}`)).state).toBe('rejected');
    await eventually(async () => expect(await page.getByRole('button', { name: 'Отклонить' }).count()).toBe(0));
  });

  it('lets whoever may answer accept a proposed day', async () => {
    const { items } = await ask('office', '/forecast-proposals?state=open&mine=true');
    const page = await screens.open(`/forecast-proposals/${items[0].id}`, 'office');
    await page.getByRole('button', { name: 'Принять новый прогноз' }).click();
    await page.getByText('Принято', { exact: true }).waitFor();
    const milestone = await ask('office', `/milestones/${items[0].milestone.id}`);
    expect(milestone.forecastOn).toBe(items[0].to.finishOn);
  });

  it('saves a view for everybody, and others open it', async () => {
    const page = await screens.open('/milestones?overdue=true&direction=II', 'office');
    await page.getByRole('button', { name: 'Сохранённые виды' }).click();
    await page.getByRole('menuitem', { name: 'Сохранить текущий вид' }).click();
    await page.getByLabel('Название').fill('Просроченное в направлении II');
    await page.getByRole('checkbox', { name: 'Показывать всем' }).check();
    await page.getByRole('dialog').getByRole('button', { name: 'Сохранить' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    const other = await screens.open('/milestones', 'member1');
    await other.getByRole('button', { name: 'Сохранённые виды' }).click();
    await other.getByRole('menuitem', { name: 'Просроченное в направлении II (для всех)' }).click();
    await other.waitForURL(/\/milestones\?overdue=true&direction=II$/);
    await other.getByRole('button', { name: 'Сохранённые виды' }).click();
    await other.getByRole('menuitem', { name: 'Сохранить текущий вид' }).click();
    await other.getByLabel('Название').waitFor();
    expect(await other.getByRole('checkbox', { name: 'Показывать всем' }).count()).toBe(0);
  });

  const LIGHT: Visit = { language: 'ru', scheme: 'light' };
  const PHONE: Visit = { language: 'kk', scheme: 'dark', phone: true };
  const DARK: Visit = { language: 'en', scheme: 'dark' };
  it.each([
    { path: '/portfolio', ...LIGHT },
    { path: '/portfolio', ...PHONE },
    { path: '/portfolio/changes', ...DARK },
    { path: '/projects', ...PHONE },
    { path: '/milestones?overdue=true', ...PHONE },
    { path: '/risks', ...DARK },
    { path: '/issues', ...PHONE },
    { path: '/change-requests', ...DARK },
    { path: '/forecast-proposals', ...LIGHT },
  ])('is open to everybody: $path in $language, $scheme', async ({ path, ...visit }) => {
    const page = await screens.open(path, 'office', visit);
    await page.locator('tbody tr').first().waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });

  it.each(['change-requests', 'forecast-proposals', 'team-requests'])(
    'is open to everybody: one of %s',
    async (list) => {
      const { items } = await ask('office', `/${list}`);
      const path = `/${list === 'team-requests' ? 'team-members' : list}/${items[0].id}`;
      const page = await screens.open(path, 'office', { language: 'kk', phone: true });
      await page.locator('dl').waitFor();
      expect(await faultsOf(page)).toEqual([]);
    },
  );
});
