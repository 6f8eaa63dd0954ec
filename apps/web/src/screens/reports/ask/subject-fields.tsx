import { MultiSelect, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import {
  catalogueGoalsOptions,
  meetingsListOptions,
  minutesPageOptions,
  periodsPageOptions,
  policiesWhatIfPageOptions,
} from '../../../api';
import { useFormats } from '../../../ui/formats';
import { useDirections, useRoadmaps } from '../../../ui/reference';
import { useWords } from '../../../ui/words';
import { usePeriodName } from '../../periods/period-name';
import { useTrialWords } from '../use-subject-words';
import type { PaperWish } from '../paper-wish';
import { ProjectField } from './project-field';

export interface WishFieldProps {
  readonly wish: PaperWish;
  readonly change: (changes: Partial<PaperWish>) => void;
  readonly errors: Readonly<Record<string, string>>;
}

/** What the paper is about: only what its kind needs. */
export function SubjectFields(props: WishFieldProps) {
  switch (props.wish.kind) {
    case 'project-passport':
    case 'project-status':
      return <ProjectSubject {...props} />;
    case 'direction-digest':
      return (
        <>
          <DirectionSubject {...props} />
          <PeriodSubject {...props} />
        </>
      );
    case 'overdue-milestones':
      return (
        <>
          <DirectionSubject {...props} />
          <RoadmapSubject {...props} />
        </>
      );
    case 'agenda-pack':
      return <MeetingSubject {...props} />;
    case 'minutes':
      return <MinutesSubject {...props} />;
    case 'indicators':
    case 'vlr':
      return <GoalsSubject {...props} />;
    case 'what-if':
      return <WhatIfSubject {...props} />;
    default:
      return null;
  }
}

function ProjectSubject({ wish, change, errors }: WishFieldProps) {
  const { t } = useTranslation('reports');
  return (
    <ProjectField
      label={t('ask.project')}
      value={wish.projectId}
      onChange={(projectId) => change({ projectId })}
      error={errors['projectId']}
      required
    />
  );
}

function DirectionSubject({ wish, change, errors }: WishFieldProps) {
  const { t } = useTranslation('reports');
  const city = wish.kind === 'overdue-milestones';
  return (
    <Select
      label={t('ask.direction')}
      data={[...useDirections()]}
      value={wish.direction === '' ? null : wish.direction}
      onChange={(direction) => change({ direction: direction ?? '' })}
      placeholder={city ? t('ask.wholeCity') : undefined}
      error={errors['direction']}
      required={!city}
      clearable={city}
      clearButtonProps={{ 'aria-label': t('ask.wholeCity') }}
    />
  );
}

function RoadmapSubject({ wish, change, errors }: WishFieldProps) {
  const { t } = useTranslation('reports');
  return (
    <Select
      label={t('ask.roadmap')}
      placeholder={t('ask.anyRoadmap')}
      data={[...useRoadmaps()]}
      value={wish.roadmap === '' ? null : wish.roadmap}
      onChange={(roadmap) => change({ roadmap: roadmap ?? '' })}
      error={errors['roadmap']}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('ask.anyRoadmap') }}
    />
  );
}

function PeriodSubject({ wish, change, errors }: WishFieldProps) {
  const { t } = useTranslation('reports');
  const nameOf = usePeriodName();
  const { data } = useQuery(periodsPageOptions({ query: { limit: 100 } }));
  return (
    <Select
      label={t('ask.period')}
      placeholder={t('ask.lastPeriod')}
      data={(data?.items ?? []).map(({ id, name }) => ({ value: id, label: nameOf(name) }))}
      value={wish.periodId === '' ? null : wish.periodId}
      onChange={(periodId) => change({ periodId: periodId ?? '' })}
      error={errors['periodId']}
      clearable
      clearButtonProps={{ 'aria-label': t('ask.lastPeriod') }}
    />
  );
}

function MeetingSubject({ wish, change, errors }: WishFieldProps) {
  const { t } = useTranslation('reports');
  const { moment } = useFormats();
  const { data } = useQuery(meetingsListOptions({ query: { limit: 100 } }));
  return (
    <Select
      label={t('ask.meeting')}
      data={(data?.items ?? []).map(({ id, title, startsAt }) => ({
        value: id,
        label: `${moment(startsAt)} · ${title}`,
      }))}
      value={wish.meetingId === '' ? null : wish.meetingId}
      onChange={(meetingId) => change({ meetingId: meetingId ?? '' })}
      error={errors['meetingId']}
      searchable
      required
    />
  );
}

function MinutesSubject({ wish, change, errors }: WishFieldProps) {
  const { t } = useTranslation('reports');
  const { moment } = useFormats();
  const { data } = useQuery(minutesPageOptions({ query: { limit: 100 } }));
  return (
    <Select
      label={t('ask.minutes')}
      data={(data?.items ?? []).map(({ id, number, meeting }) => ({
        value: id,
        label: `${t('subject.minutes', { number })} · ${moment(meeting.startsAt)}`,
      }))}
      value={wish.minutesId === '' ? null : wish.minutesId}
      onChange={(minutesId) => change({ minutesId: minutesId ?? '' })}
      error={errors['minutesId']}
      searchable
      required
    />
  );
}

function GoalsSubject({ wish, change, errors }: WishFieldProps) {
  const { t } = useTranslation('reports');
  const words = useWords();
  const { data } = useQuery(catalogueGoalsOptions());
  return (
    <MultiSelect
      label={t('ask.goals')}
      description={wish.kind === 'vlr' ? t('ask.goalsHint') : t('ask.allGoals')}
      data={(data?.items ?? []).map(({ number, name }) => ({
        value: String(number),
        label: `${number}. ${words(name)}`,
      }))}
      value={[...wish.goals]}
      onChange={(goals) => change({ goals })}
      error={errors['goals']}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': `${t('action.clear', { ns: 'common' })}: ${t('ask.goals')}` }}
      required={wish.kind === 'vlr'}
    />
  );
}

/** Only trials that have a result. */
function WhatIfSubject({ wish, change, errors }: WishFieldProps) {
  const { t } = useTranslation('reports');
  const nameOf = useTrialWords();
  const { data } = useQuery(policiesWhatIfPageOptions({ query: { limit: 100 } }));
  const ready = data?.items.filter(({ state }) => state === 'ready') ?? [];
  return (
    <Select
      label={t('ask.whatIf')}
      description={data && ready.length === 0 ? t('ask.noWhatIf') : t('ask.whatIfHint')}
      data={ready.map((trial) => ({ value: trial.id, label: nameOf(trial) }))}
      value={wish.whatIfId === '' ? null : wish.whatIfId}
      onChange={(whatIfId) => change({ whatIfId: whatIfId ?? '' })}
      error={errors['whatIfId']}
      searchable
      required
    />
  );
}
