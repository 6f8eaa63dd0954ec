import type { DemoChannelClaim, DemoChannelRecord, DemoSource, DemoTargetNote } from './demo-city.js';
import type { Review, ReviewRecord } from './review.js';

/** The documents that the review cites, under its own numbers. */
export const sources = ({ sources: cited }: Review): DemoSource[] =>
  cited.map(({ number, title_ru, url, url2, note }) => ({
    number,
    titleRu: title_ru,
    url,
    secondUrl: url2 ?? null,
    note: note ?? null,
  }));

/** The same strategy stands in the review once for each target; here it is one record with all of them. */
export function channelRecords(review: Review): DemoChannelRecord[] {
  const numbersOf = finder(review);
  const records = (kind: DemoChannelRecord['kind'], given: readonly ReviewRecord[]): DemoChannelRecord[] => {
    const titles = [...new Set(given.map(({ title_ru }) => title_ru))];
    return titles.flatMap((title): DemoChannelRecord[] => {
      const same = given.filter(({ title_ru }) => title_ru === title);
      const [first] = same;
      if (!first) return [];
      const targets = same.flatMap(({ target }) => target ?? []);
      const notes = same.flatMap(({ note }) => note ?? []);
      return [
        {
          kind,
          code: first.id,
          titleRu: title,
          description: first.purpose_ru ?? null,
          partner: first.partner_ru ?? null,
          url: address(first.url),
          level: first.level ?? null,
          startYear: first.start_year ?? first.year ?? null,
          endYear: first.end_year ?? null,
          amountUsd: first.amount_usd ?? null,
          goal: targets.length === 0 ? first.goal : null,
          targets,
          sources: numbersOf(first),
          note: notes.length === 0 ? null : notes.join('\n'),
          project: kind === 'international_project' ? `intl-${first.id}` : null,
        },
      ];
    });
  };
  return [
    ...records('strategy', review.strategies),
    ...records('international_project', review.internationalProjects),
    ...records('digital_resource', review.digitalResources),
  ];
}

/** What the review's own matrix says. */
export const channelClaims = ({ targets }: Review): DemoChannelClaim[] =>
  targets.flatMap(({ code, channels, note }) =>
    Object.entries(channels).map(([channel, claimed]) => ({ target: code, channel, claimed, note: note ?? null })),
  );

/** What the review calls a need and not a plan. */
export const targetNotes = ({ measures }: Review): DemoTargetNote[] =>
  measures.flatMap(({ status, goal, target, title_ru, end_year }) =>
    status === 'need' && goal !== null ? [{ goal, target, textRu: title_ru, year: end_year ?? null }] : [],
  );

/** The numbers of the sources that a series names by their titles. */
export function sourcesOfSeries({ sources: cited }: Review, source: string | undefined): number[] {
  const titles = (source ?? '').split(';').map((title) => title.trim().toLowerCase());
  return cited.filter(({ title_ru }) => titles.includes(title_ru.toLowerCase())).map(({ number }) => number);
}

/** A source is a record's when both have the same address, or the same title. */
function finder({ sources: cited }: Review): (record: ReviewRecord) => number[] {
  return ({ title_ru, url }) =>
    cited
      .filter(
        (source) =>
          source.title_ru === title_ru ||
          (url && [source.url, source.url2].some((other) => other !== undefined && bare(other) === bare(url))),
      )
      .map(({ number }) => number);
}

/** Without what leads to the same page: protocol, place on the page, a last slash. */
const bare = (url: string): string =>
  url
    .replace(/^https?:\/\/(www\.)?/, '')
    .replace(/#.*$/, '')
    .replace(/\/$/, '');

/** The review prints some addresses without their protocol. */
const address = (url: string | null | undefined): string | null =>
  url ? (url.includes('://') ? url : `http://${url}`) : null;
