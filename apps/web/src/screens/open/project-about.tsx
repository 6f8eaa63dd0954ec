import { SimpleGrid, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { publishedCityFiguresOptions } from '../../api';
import type { PublicProjectPage } from '../../api';
import { useFormats } from '../../ui/formats';
import { Money } from '../../ui/money';
import { inReader, useReader, useWords } from '../../ui/words';
import { Part } from './part';

/** What the project is for, where, when, and for how much. */
export function ProjectAbout({ project }: { project: PublicProjectPage }) {
  const { t } = useTranslation('open');
  const words = useWords();
  const { day, number } = useFormats();
  const description = inReader(project.description, useReader());
  const goals = useQuery(publishedCityFiguresOptions()).data?.goals;
  const goalName = (wanted: number) => {
    const goal = goals?.find((one) => one.number === wanted);
    return goal ? `${wanted}. ${words(goal.name)}` : `${wanted}`;
  };
  const { direction, districts, startsOn, endsOn, citizensAffected, costTotal, spent } = project;
  return (
    <Part title={t('project.about')}>
      {description && (
        <Text lang={description.lang} mb="sm" style={{ whiteSpace: 'pre-line' }}>
          {description.text}
        </Text>
      )}
      <SimpleGrid component="dl" cols={{ base: 1, xs: 2 }} spacing="sm" m={0}>
        <Fact name={t('column.cost')}>
          <Money amount={costTotal} />
        </Fact>
        <Fact name={t('column.spent')}>
          <Money amount={spent} />
        </Fact>
        <Fact name={t('project.dates')}>{`${day(startsOn)} – ${day(endsOn)}`}</Fact>
        <Fact name={t('project.citizens')}>{number(citizensAffected)}</Fact>
        <Fact name={t('project.direction')}>{`${direction.code}. ${words(direction.name)}`}</Fact>
        <Fact name={t('project.districts')}>
          {districts.map(({ name }) => words(name)).join(', ') || t('project.noDistricts')}
        </Fact>
        <Fact name={t('project.goals')}>{project.goals.map(goalName).join('; ') || t('project.noGoals')}</Fact>
      </SimpleGrid>
    </Part>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <Text component="dt" size="sm" c="dimmed">
        {name}
      </Text>
      <Text component="dd" m={0}>
        {children}
      </Text>
    </div>
  );
}
