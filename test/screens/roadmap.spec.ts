import type { Page } from 'playwright-core';
import { eventually } from '../support/eventually.js';
import { describeScreens, faultsOf, startScreens } from '../support/screens.js';
import type { Screens } from '../support/screens.js';

jest.setTimeout(90_000);

const ROADMAP = 'green-city';

interface Bar {
  readonly id: string;
  readonly forecastOn: string;
  readonly actualOn: string | null;
  readonly owner: string | null;
}
interface GanttProject {
  readonly id: string;
  readonly code: string;
  readonly stage: string;
  readonly milestones: Bar[];
}
interface Gantt {
  readonly projects: GanttProject[];
  readonly links: { readonly predecessorId: string; readonly successorId: string }[];
}

describeScreens('roadmaps', () => {
  let screens: Screens;
  beforeAll(async () => {
    screens = await startScreens();
  }, 240_000);
  afterAll(() => screens.close());
  const opened: Page[] = [];
  // each window keeps a stream of notices open, and a browser has only six connections to a server
  afterEach(async () => {
    for (const page of opened.splice(0)) await page.close();
  });
  const open: Screens['open'] = async (...visit) => {
    const page = await screens.open(...visit);
    opened.push(page);
    return page;
  };

  const ask = async (account: string, path: string) =>
    (await screens.server.request('GET', path, { token: await screens.token(account) })).body;
  const gantt = (account: string): Promise<Gantt> => ask(account, `/roadmaps/${ROADMAP}/gantt`);
  /** An open milestone that others wait for, so that moving it hits somebody. */
  async function waitedFor(): Promise<{ project: GanttProject; bar: Bar }> {
    const { projects, links } = await gantt('office');
    for (const project of projects.filter(({ stage }) => stage === 'in_delivery'))
      for (const bar of project.milestones)
        if (bar.actualOn === null && links.some(({ predecessorId }) => predecessorId === bar.id))
          return { project, bar };
    throw new Error('Nobody waits for anything');
  }
  const barOf = (page: Page, { id }: Bar) => page.locator(`[data-milestone="${id}"]`);

  async function drag(page: Page, bar: Bar, by: number): Promise<void> {
    await barOf(page, bar).waitFor();
    // the chart brings the bar of the opened milestone into sight
    await page.waitForTimeout(300);
    const box = await barOf(page, bar).boundingBox();
    if (!box) throw new Error('The bar is not on the screen');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + by / 2, y, { steps: 4 });
    await page.mouse.move(x + by, y, { steps: 4 });
    await page.mouse.up();
  }

  /** The roadmap with one project, scrolled to the milestone. */
  async function openAt(account: string, project: GanttProject, bar: Bar): Promise<Page> {
    const page = await open(`/roadmaps/${ROADMAP}?project=${project.code}&zoom=all`, account);
    await barOf(page, bar).waitFor();
    return page;
  }

  it('lists the nine roadmaps with the figures of the API, and leads into one', async () => {
    const page = await open('/roadmaps', 'office');
    const { items } = await ask('office', '/roadmaps');
    expect(items).toHaveLength(9);
    for (const { name } of items) await page.getByRole('link', { name: name.ru, exact: true }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    const wanted = items.find(({ code }: { code: string }) => code === ROADMAP);
    await page.getByRole('link', { name: wanted.name.ru, exact: true }).click();
    await page.waitForURL(new RegExp(`/roadmaps/${ROADMAP}$`));
    await page.getByRole('treegrid').waitFor();
  });

  it('says who holds up whom, at the address of the API, too', async () => {
    const page = await open('/portfolio/blockers', 'office');
    await page.waitForURL(/\/roadmaps\?tab=blockers$/);
    await page.getByRole('columnheader', { name: 'Потеряно рабочих дней' }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });

  it.each([
    { language: 'ru', scheme: 'light', phone: false, query: '' },
    { language: 'en', scheme: 'dark', phone: false, query: '?zoom=month' },
    { language: 'kk', scheme: 'dark', phone: true, query: '' },
    { language: 'kk', scheme: 'light', phone: false, query: '?view=table&health=red' },
  ] as const)('is open to everybody: $language, $scheme, phone $phone, $query', async ({ query, ...visit }) => {
    const page = await open(`/roadmaps/${ROADMAP}${query}`, 'office', visit);
    await page.locator('[role=treegrid] [aria-level], main table, main h2').first().waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });

  it('holds only what is in sight, and goes to the last row by the keyboard', async () => {
    const { projects } = await gantt('office');
    const rows = projects.length + projects.reduce((sum, { milestones }) => sum + milestones.length, 0);
    const page = await open(`/roadmaps/${ROADMAP}`, 'office');
    const tree = page.getByRole('treegrid');
    await tree.locator('[aria-level]').first().waitFor();
    await eventually(async () => expect(await tree.getAttribute('aria-rowcount')).toBe(String(rows + 1)));
    await eventually(async () => expect(await tree.locator('[aria-level]').count()).toBeLessThan(rows / 2));
    await tree.focus();
    await page.keyboard.press('End');
    const last = projects.at(-1)?.milestones.at(-1);
    await page.waitForFunction(`document.getElementById('gantt-${last?.id}') !== null`);
    await eventually(async () => expect(await tree.getAttribute('aria-activedescendant')).toBe(`gantt-${last?.id}`));
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await page.locator(`#gantt-${projects.at(-1)?.id}[aria-expanded=false]`).waitFor();
  });

  it('shows who is hit when a bar is dragged, saves with the reason, and the bar stays there', async () => {
    const { project, bar } = await waitedFor();
    const page = await openAt('office', project, bar);
    await drag(page, bar, 120);
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/Перенос задевает/).waitFor();
    const day = await dialog.locator('input[type=date]').inputValue();
    expect(day > bar.forecastOn).toBe(true);
    await dialog.getByLabel('Пояснение к прогнозу').fill('Подрядчик опаздывает');
    await dialog.getByRole('button', { name: 'Сохранить прогноз' }).click();
    await dialog.waitFor({ state: 'hidden' });
    const saved = await ask('office', `/milestones/${bar.id}`);
    expect(saved).toMatchObject({ forecastOn: day, forecastNote: 'Подрядчик опаздывает' });
    await barOf(page, bar).getByText(day.split('-').reverse().join('.')).waitFor({ state: 'attached' });
  });

  it('puts the bar back when the person goes away without saving', async () => {
    const { project, bar } = await waitedFor();
    const page = await openAt('office', project, bar);
    await drag(page, bar, 90);
    await page.getByRole('dialog').getByRole('button', { name: 'Сохранить прогноз' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await eventually(async () => expect(await page.locator('[data-moving]').count()).toBe(0));
    expect((await ask('office', `/milestones/${bar.id}`)).forecastOn).toBe(bar.forecastOn);
  });

  it('moves a forecast without a pointer', async () => {
    const { project, bar } = await waitedFor();
    const page = await openAt('office', project, bar);
    await page.getByRole('treegrid').focus();
    const place = project.milestones.findIndex(({ id }) => id === bar.id);
    for (let step = 0; step <= place + 1; step += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.locator('input[type=date]').fill('2029-03-01');
    await dialog.getByText(/Перенос задевает/).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Сохранить прогноз' }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect((await ask('office', `/milestones/${bar.id}`)).forecastOn).toBe('2029-03-01');
  });

  it('shows both days when somebody else has moved the milestone meanwhile', async () => {
    const { project, bar } = await waitedFor();
    const page = await openAt('office', project, bar);
    await drag(page, bar, 60);
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Сохранить прогноз' }).waitFor();
    const other = await screens.server.request('POST', `/milestones/${bar.id}/forecast`, {
      token: await screens.token('office'),
      body: { forecastOn: '2029-06-01' },
    });
    expect(other.status).toBe(200);
    await dialog.getByRole('button', { name: 'Сохранить прогноз' }).click();
    await page.getByRole('dialog', { name: 'Запись тем временем изменил кто-то другой' }).waitFor();
  });

  it('does not let an executor move what another organisation carries out', async () => {
    const token = await screens.token('executor1');
    for (const { code } of (await ask('executor1', '/roadmaps')).items) {
      const { projects }: Gantt = await ask('executor1', `/roadmaps/${code}/gantt`);
      for (const bar of projects.flatMap(({ milestones }) => milestones).filter(({ actualOn }) => actualOn === null)) {
        const { body } = await screens.server.request('GET', `/milestones/${bar.id}`, { token });
        if (body.mayReport) continue;
        const page = await open(`/roadmaps/${code}?milestone=${bar.id}`, 'executor1');
        const dialog = page.getByRole('dialog');
        await dialog.getByText(/Прогноз этой вехи переносит/).waitFor();
        expect(await dialog.getByRole('button', { name: /прогноз/ }).count()).toBe(0);
        return;
      }
    }
    throw new Error('The executor may move everything');
  });

  it('gives the file for Microsoft Project', async () => {
    const page = await open(`/roadmaps/${ROADMAP}`, 'office');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Файл MS Project' }).click();
    expect((await download).suggestedFilename()).toBe(`${ROADMAP}.xml`);
  });
});
