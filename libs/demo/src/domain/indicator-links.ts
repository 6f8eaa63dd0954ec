import type { DemoIndicator, DemoIndicatorLink, DemoProject } from './demo-city.js';

const AT_MOST = 3;
const SERVING: readonly string[] = ['approved', 'in_delivery', 'on_hold', 'completed'];
/** The part of the way that is still to go that one project is told to make. */
const PART = 0.1;

/** Which projects serve which of the city's planned series: those of the same target. Invented, and said to be so. */
export function indicatorLinks(
  indicators: readonly DemoIndicator[],
  projects: readonly DemoProject[],
): DemoIndicatorLink[] {
  return indicators.flatMap((indicator) => {
    const { code, target, kind, responsible } = indicator;
    if (kind !== 'target' || target === null || responsible === null) return [];
    return projects
      .filter(({ sdgTargets, life }) => sdgTargets.includes(target) && SERVING.includes(life.stage))
      .slice(0, AT_MOST)
      .map((project) => ({
        indicator: code,
        project: project.key,
        rationale: `Демонстрационная связь по общей задаче ЦУР ${target}; ожидаемый вклад условный`,
        effects: expected(indicator),
      }));
  });
}

/** A part of the way from the last fact to what is promised, where the promise is better. */
function expected({ better, promise, suspect, values }: DemoIndicator): DemoIndicatorLink['effects'] {
  const fact = values.filter(({ measure }) => measure === 'fact').at(-1);
  if (!better || !promise || !fact || suspect || fact.year >= promise.year) return [];
  const way = promise.value - fact.value;
  if (way === 0 || way > 0 !== (better === 'higher')) return [];
  return [{ year: promise.year, value: Number((way * PART).toFixed(6)) }];
}
