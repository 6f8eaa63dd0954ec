import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { eventually } from '../support/eventually.js';
import { until } from '../support/papers.js';
import { describeScreens, startScreens } from '../support/screens.js';
import type { Screens } from '../support/screens.js';

jest.setTimeout(180_000);

/** Millimetres of a sheet of A4 in CSS pixels. */
const px = (mm: number) => Math.round((mm * 96) / 25.4);
const MARGIN = px(15);
const SHEET = { upright: px(210), wide: px(297) };

/** Visible in print: what reaches over the margin, and what can only be pressed. */
const FAULTS = `(() => {
  const shown = (one) => one.checkVisibility() && one.getClientRects().length > 0;
  const told = (one) => one.tagName + ' ' + (one.ariaLabel || one.textContent.trim().slice(0, 60));
  const right = innerWidth - ${MARGIN};
  return [
    ...[...document.querySelectorAll('main *')].filter((one) => shown(one) && !one.closest('.visually-hidden, .for-machines')
      && one.getBoundingClientRect().right > right + 1).map((one) => 'over the margin: ' + told(one)),
    ...[...document.querySelectorAll('nav, header, [role=search], .mantine-Button-root, .mantine-Notification-root')].filter(shown)
      .map((one) => 'printed: ' + told(one)),
    ...[...document.querySelectorAll('tfoot')].filter((one) => getComputedStyle(one).display === 'table-footer-group')
      .map((one) => 'on each sheet: ' + told(one)),
    ...[...document.querySelectorAll('main [role=img] text')].filter((one) => /^(#[d-f]|rgba?\\(2)/i.test(getComputedStyle(one).fill))
      .map((one) => 'pale in a chart: ' + told(one)),
  ];
})()`;

describeScreens('on paper, printed from a dark window,', () => {
  let screens: Screens;
  let page: Page;
  let project: string;
  const first = async (path: string): Promise<{ id: string; code: string; number: number }> =>
    (await screens.server.request('GET', path, { token: await screens.token('office') })).body.items[0];
  beforeAll(async () => {
    screens = await startScreens();
    project = (await first('/projects?stage=in_delivery')).id;
    page = await screens.open('/', 'office', { scheme: 'dark' });
    await page.setViewportSize({ width: SHEET.upright, height: 1000 });
  }, 240_000);
  afterAll(() => screens.close());

  /** As the browser shows the page to the printer, between the margins of its sheet. */
  async function print(path: string): Promise<void> {
    await page.emulateMedia({ media: 'screen' });
    await page.goto(`${screens.server.url}${path}`);
    await page.locator('h1').waitFor();
    await until(async () => (await page.locator('[aria-busy=true], .renewing').count()) === 0);
    await page.evaluate(`dispatchEvent(new Event('beforeprint'))`);
    await page.emulateMedia({ media: 'print' });
    await page.addStyleTag({ content: `@media print { html { padding: 0 ${MARGIN}px } }` });
    const sheet = await page.evaluate<string>('getComputedStyle(document.body).page');
    await page.setViewportSize({ width: sheet === 'wide' ? SHEET.wide : SHEET.upright, height: 1000 });
  }

  const PAPERS: Record<string, () => string | Promise<string>> = {
    'a project': () => `/projects/${project}`,
    'its milestones': () => `/projects/${project}/milestones`,
    'its budget': () => `/projects/${project}/budget`,
    'the portfolio': () => '/portfolio',
    'the list of milestones': () => '/milestones',
    'a roadmap': () => '/roadmaps/public-transport',
    'an agenda': async () => `/meetings/${(await first('/meetings?state=closed')).id}`,
    'a decision': async () => `/decisions/${(await first('/decisions')).id}`,
    'the instructions': () => '/instructions',
    'the committee': () => '/committee/members',
    'the matrix of goals': () => '/sdg',
    'an indicator': async () => `/indicators/${(await first('/indicators')).id}`,
    'the open portal': () => '/open',
    'a published project': async () => `/open/projects/${(await first('/projects?stage=in_delivery')).code}`,
  };

  it.each(Object.keys(PAPERS))('%s is whole, dark on white and without what one presses', async (paper) => {
    await print(await PAPERS[paper]!());
    // a chart is drawn anew for the width of the sheet
    await eventually(async () => expect(await page.evaluate<string[]>(FAULTS)).toEqual([]));
    expect(await page.locator('html').getAttribute('data-mantine-color-scheme')).toBe('light');
    expect(await page.locator('main').innerText()).toMatch(
      /^Жоба · Город Алматы · Напечатано \d\d\.\d\d\.\d{4} \d\d:\d\d\n/,
    );
  });

  it('colours that mean something can be read', async () => {
    await print('/portfolio');
    const { violations } = await new AxeBuilder({ page }).withRules(['color-contrast']).analyze();
    expect(violations.flatMap(({ nodes }) => nodes.map(({ html }) => html))).toEqual([]);
  });

  it('a list says by what it was chosen, and whether it is all', async () => {
    await print('/projects?direction=VI&q=умный&attention=true');
    await page.getByText('Направление: VI. Смарт сити', { exact: false }).waitFor();
    await page.getByText('не все', { exact: true }).waitFor({ state: 'hidden' });
    await print('/projects');
    await page.getByText('не все', { exact: true }).waitFor();
  });

  it('the browser itself prints it so, and the window is dark again afterwards', async () => {
    await page.emulateMedia({ media: null });
    await page.goto(`${screens.server.url}/projects`);
    await page.locator('tbody tr').first().waitFor();
    await page.evaluate(
      `addEventListener('beforeprint', () => { window.printed = document.documentElement.dataset.mantineColorScheme + ' ' + document.querySelector('main').innerText.split('\\n')[0]; })`,
    );
    const sheet = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(await page.evaluate<string>('window.printed')).toMatch(/^light Жоба · Город Алматы · Напечатано /);
    const [, width = 0, height = 0] = /MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(sheet) ?? [];
    expect(Number(width)).toBeGreaterThan(Number(height));
    await eventually(async () =>
      expect(await page.locator('html').getAttribute('data-mantine-color-scheme')).toBe('dark'),
    );
  });
});
