import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import {
  baselinesListOptions,
  budgetListOptions,
  changeRequestsOfProjectOptions,
  decisionsOfProjectOptions,
  ratingsPageOptions,
  transitionsListOptions,
} from '../../../api';
import type {
  BaselineList,
  BudgetVersionList,
  ChangeRequestList,
  DecisionList,
  RatingList,
  TransitionInput,
  TransitionList,
} from '../../../api';
import { useMay } from '../../../session/me';
import { useFormats } from '../../../ui/formats';
import { useWords } from '../../../ui/words';
import type { LifeEvent } from './life-event';

const MOST = { limit: 200 };

/** The events of six lists in one, once all of them are there. */
export function useLife(id: string) {
  const say = useEventsOf();
  const path = { id };
  return useQueries({
    queries: [
      transitionsListOptions({ path }),
      decisionsOfProjectOptions({ path, query: MOST }),
      baselinesListOptions({ path, query: MOST }),
      budgetListOptions({ path, query: MOST }),
      changeRequestsOfProjectOptions({ path, query: MOST }),
      ratingsPageOptions({ path, query: MOST }),
    ],
    combine: ([stages, decisions, baselines, budgets, requests, ratings]) => {
      const all = [stages, decisions, baselines, budgets, requests, ratings];
      const events =
        stages.data && decisions.data && baselines.data && budgets.data && requests.data && ratings.data
          ? [
              ...say.stages(stages.data, decisions.data),
              ...say.decisions(decisions.data),
              ...say.baselines(baselines.data),
              ...say.budgets(budgets.data),
              ...say.requests(requests.data),
              ...say.ratings(ratings.data),
            ].toSorted((one, other) => other.at.localeCompare(one.at))
          : undefined;
      return {
        data: events,
        error: all.find(({ error }) => error)?.error ?? null,
        isPending: all.some(({ isPending }) => isPending),
        refetch: () => Promise.all(all.map(({ refetch }) => refetch())),
      };
    },
  });
}

/** How each kind of event is told in the reader's language. */
function useEventsOf() {
  const { t } = useTranslation('project');
  const may = useMay();
  const words = useWords();
  const { day, money } = useFormats();
  const person = (one: { name: Parameters<typeof words>[0] } | null) => (one ? words(one.name) : null);
  const causes = (
    decision: { id: string; number: string } | null | undefined,
    request: { id: string; number: number } | null = null,
  ): LifeEvent['causes'] => [
    ...(decision
      ? [
          {
            text: t('life.by', { number: decision.number }),
            href: may('committee.read') ? `/decisions/${decision.id}` : null,
          },
        ]
      : []),
    ...(request
      ? [
          {
            text: t('history.cause.change_request', { number: request.number }),
            href: `/change-requests/${request.id}`,
          },
        ]
      : []),
  ];
  const given = (...lines: (string | null)[]) => lines.filter((line) => line !== null);
  return {
    stages: ({ items }: TransitionList, decisions: DecisionList): LifeEvent[] =>
      items.map(({ id, name, to, at, actor, reason, deadline, decisionId }) => {
        const decision = decisions.items.find((one) => one.id === decisionId);
        return {
          key: id,
          kind: 'stage',
          at,
          title: `${t(`moved.${name as TransitionInput['transition']}`)} → ${t(`stage.${to}`, { ns: 'common' })}`,
          by: actor.name,
          causes: causes(decision),
          lines: given(decision ? null : reason, deadline && `${t('field.deadline')}: ${day(deadline)}`),
        };
      }),
    decisions: ({ items }: DecisionList): LifeEvent[] =>
      items.map(({ id, number, kind, outcome, decidedAt, supersededBy }) => ({
        key: id,
        kind: 'decision',
        at: decidedAt,
        title: t(`outcome.${outcome}`),
        by: t(`decisionKind.${kind}`),
        causes: causes({ id, number }),
        lines: given(supersededBy && t('life.supersededBy', { number: supersededBy.number })),
      })),
    baselines: ({ items }: BaselineList): LifeEvent[] =>
      items.map((one) => ({
        key: one.id,
        kind: 'baseline',
        at: one.setAt,
        title: `${t('life.baseline', { number: one.number })}: ${t(`reason.${one.reasonCode}`)}`,
        by: person(one.setBy),
        causes: causes(one.decision, one.changeRequest),
        lines: given(
          t('life.finish', { day: day(one.finishOn) }) +
            (one.movedDays ? ` · ${t('life.moved', { count: one.movedDays })}` : ''),
          one.note,
        ),
      })),
    budgets: ({ items }: BudgetVersionList): LifeEvent[] =>
      items.map((one) => ({
        key: `budget ${one.number}`,
        kind: 'budget',
        at: one.setAt,
        title: t('life.budget', { number: one.number }),
        by: person(one.setBy),
        causes: causes(one.decision, one.changeRequest),
        lines: given(
          money(one.total) + (one.change ? ` (${one.change.startsWith('-') ? '' : '+'}${money(one.change)})` : ''),
          one.note,
        ),
      })),
    requests: ({ items }: ChangeRequestList): LifeEvent[] =>
      items.map((one) => ({
        key: one.id,
        kind: 'request',
        at: one.answeredAt ?? one.submittedAt ?? one.createdAt,
        title: `${t('life.request', { number: one.number })}: ${t(`requestState.${one.state}`)}`,
        by: person(one.answeredBy ?? one.submittedBy ?? one.createdBy),
        causes: causes(one.decision, one),
        lines: given(`${t(`reason.${one.reasonCode}`)}: ${one.justification}`, one.answer),
      })),
    ratings: ({ items }: RatingList): LifeEvent[] =>
      items.map(({ id, ratedAt, side, rating, ratedBy, narrative }) => ({
        key: id,
        kind: 'rating',
        at: ratedAt,
        title: `${t('life.rating', { side: t(`side.${side}`) })} · ${t(`rating.${rating}`, { ns: 'common' })}`,
        by: words(ratedBy.name),
        causes: [],
        lines: [narrative],
      })),
  };
}
