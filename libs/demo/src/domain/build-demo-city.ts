import type { Day } from '#libs/kernel';

import { buildProject, edgeOf, mustBeFlagged } from './build-project.js';
import { bundleOf, bundles } from './bundles.js';
import { channelClaims, channelRecords, sources, targetNotes } from './channels.js';
import type { DemoCity, DemoProject } from './demo-city.js';
import { directionName, directions } from './directions.js';
import { type Entry, entries } from './entries.js';
import { groundDealer } from './grounds.js';
import { planDealer } from './life-plan.js';
import { indicatorLinks } from './indicator-links.js';
import { indicators } from './indicators.js';
import { ORGANISATIONS } from './organisations.js';
import { people } from './people.js';
import { placementOf } from './placement.js';
import type { Review } from './review.js';
import { ROADMAPS } from './roadmaps.js';
import { sdgTargets } from './sdg.js';
import { districts, polycentres } from './territory.js';

/**
 * The demo city: the review's facts, completed with invented ones that each project lists as illustrative.
 * Reads no clock and no chance but its own: the same review and day give the same city.
 *
 * @param options.today the city's day; every step of a project's life lies before it
 */
export function buildDemoCity(review: Review, { today }: { readonly today: Day }): DemoCity {
  const { standing, leftOut } = entries(review);
  const series = indicators(review);
  const built = projects(review, standing, today);
  return {
    today,
    directions: directions(review),
    districts: districts(review),
    polycentres: polycentres(review),
    organisations: ORGANISATIONS,
    roadmaps: ROADMAPS,
    sdgTargets: sdgTargets(review),
    indicators: series,
    sources: sources(review),
    channelRecords: channelRecords(review),
    channelClaims: channelClaims(review),
    targetNotes: targetNotes(review),
    indicatorLinks: indicatorLinks(series, built),
    people: people(),
    bundles: bundles(),
    projects: built,
    leftOut,
  };
}

function projects(review: Review, standing: readonly Entry[], today: Day): DemoProject[] {
  const targets = new Map(review.targets.map(({ code, title_ru }) => [code, title_ru]));
  const titles = new Map(standing.map(({ key, record }) => [key, record.title_ru]));
  const dealPlan = planDealer(today);
  const dealGround = groundDealer();
  return standing.map((entry) => {
    const { key, record } = entry;
    const placement = placementOf(entry);
    const edge = edgeOf(key);
    const plan = edge?.plan ?? dealPlan(record, placement.direction, mustBeFlagged(key));
    const ground = edge ? edge.ground : dealGround(entry, placement.direction, plan.standing, bundleOf(key) !== null);
    return buildProject({
      entry,
      placement,
      plan,
      ground,
      directionName: directionName(review, placement.direction).ru,
      targetName: targets.get(record.target ?? '') ?? null,
      parentTitle: titles.get(record.part_of ?? '') ?? null,
      today,
    });
  });
}
