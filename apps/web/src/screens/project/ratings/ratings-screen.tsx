import { SimpleGrid, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { healthOneOptions } from '../../../api';
import type { ProjectHealth } from '../../../api';
import { Loaded } from '../../../ui/loaded';
import { Section } from '../../../ui/section';
import { useAsOf, useProjectId } from '../use-project';
import { ComputedHealth } from './computed-health';
import { Divergence } from './divergence';
import { GivenRating } from './given-rating';
import { NewRating } from './new-rating';
import { Progress } from './progress';
import { RatingHistory } from './rating-history';

/** Three judgements of one project side by side: nobody's hides another's. */
export function RatingsScreen() {
  const id = useProjectId();
  const asOf = useAsOf();
  const query = useQuery(healthOneOptions({ path: { id }, query: { asOf } }));
  return (
    <Stack>
      <Loaded query={query} lines={8}>
        {(health) => <ThreeSides health={health} today={asOf === undefined} />}
      </Loaded>
      <RatingHistory projectId={id} />
    </Stack>
  );
}

function ThreeSides({ health, today }: { health: ProjectHealth; today: boolean }) {
  const { t } = useTranslation('project');
  return (
    <>
      <Divergence divergence={health.divergence} />
      <SimpleGrid cols={{ base: 1, md: 3 }}>
        <Section title={t('ratings.owner')}>
          <GivenRating {...health.owner} />
        </Section>
        <Section title={t('ratings.office')}>
          <GivenRating {...health.office} />
        </Section>
        <Section title={t('ratings.computed')} about={t('ratings.policy', { version: health.policyVersion })}>
          {health.computed ? <ComputedHealth computed={health.computed} /> : <Text>{t('ratings.notJudged')}</Text>}
        </Section>
      </SimpleGrid>
      {today && health.mayRateAs && <NewRating projectId={health.projectId} side={health.mayRateAs} />}
      <Progress health={health} />
    </>
  );
}
