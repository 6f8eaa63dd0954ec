import { useTranslation } from 'react-i18next';
import type {
  Budget,
  DependencyList,
  IndicatorLink,
  Issue,
  Milestone,
  Project,
  Risk,
  SdgTag,
  StatusUpdate,
} from '../../../api';
import { useFormats } from '../../../ui/formats';
import { useWords } from '../../../ui/words';
import { useLineName } from '../budget/line-name';

const together = (...parts: (string | null | undefined | false)[]): string => parts.filter(Boolean).join(' · ');

/** A version of a record in one line, to be put beside another one when two people were at it at once. */
export function useVersionWords() {
  const { t } = useTranslation('project');
  const words = useWords();
  const named = useLineName();
  const { day, money, number } = useFormats();
  return {
    project: ({ title, stage, manager, endsOn }: Project) =>
      together(
        words(title),
        t(`stage.${stage}`, { ns: 'common' }),
        manager && words(manager.name),
        endsOn && day(endsOn),
      ),
    milestone: ({ title, status, forecastOn, actualOn, acceptance }: Milestone) =>
      together(
        words(title),
        t(`milestoneStatus.${status}`, { ns: 'common' }),
        day(actualOn ?? forecastOn),
        acceptance && t(`milestones.acceptance.${acceptance}`),
      ),
    dependency: ({ predecessor, successor, type, lagDays, note }: DependencyList['items'][number]) =>
      together(`${predecessor.number} → ${successor.number}`, t(`dependencies.types.${type}`), String(lagDays), note),
    risk: ({ title, state, score, owner, responsePlan }: Risk) =>
      together(title, t(`risks.state.${state}`), String(score), owner && words(owner.name), responsePlan),
    issue: ({ title, state, level, severity, resolution, steps }: Issue) =>
      together(
        title,
        t(`issues.state.${state}`),
        t(`issues.levels.${level}`),
        t(`issues.severities.${severity}`),
        resolution,
        steps.at(-1)?.note,
      ),
    budget: ({ number: version, lines, totals }: Budget) =>
      together(
        version === null ? t('budget.draft') : t('life.budget', { number: version }),
        money(totals.adjusted),
        version === null
          ? lines.map((line) => `${named(line)}: ${money(line.adjusted)}`).join(', ')
          : `${t('budget.line')}: ${lines.length}`,
      ),
    tag: ({ target, contribution, effect, rationale, state, note }: SdgTag) =>
      together(
        target.code,
        t(`sdg.contributions.${contribution}`),
        effect === 'negative' && t('sdg.effects.negative'),
        t(`sdg.state.${state}`),
        rationale,
        note,
      ),
    link: ({ indicator, rationale, effects }: IndicatorLink) =>
      together(indicator.code, rationale, effects.map(({ year, value }) => `${year}: ${number(value)}`).join(', ')),
    update: ({ state, content, steps }: StatusUpdate) =>
      together(t(`updates.state.${state}`), content.progress, steps.at(-1)?.remarks),
  };
}
