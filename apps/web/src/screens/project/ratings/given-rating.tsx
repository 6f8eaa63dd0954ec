import { Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ProjectHealth } from '../../../api';
import { RatingBadge, ToneBadge } from '../../../ui/badges';
import { useFormats } from '../../../ui/formats';
import { useWords } from '../../../ui/words';

/** What a person thinks of it, why, who and when. */
export function GivenRating({ rating, stale }: ProjectHealth['owner']) {
  const { t } = useTranslation('project');
  const words = useWords();
  const { moment } = useFormats();
  return (
    <Stack gap="xs">
      <Group gap="xs">
        {rating ? <RatingBadge rating={rating.rating} /> : <Text>{t('ratings.unrated')}</Text>}
        {stale && <ToneBadge tone="amber">{t('ratings.stale')}</ToneBadge>}
      </Group>
      {rating && (
        <>
          <Text size="sm" style={{ whiteSpace: 'pre-line' }}>
            {rating.narrative}
          </Text>
          <Text size="sm" c="dimmed">
            {words(rating.ratedBy.name)} · {moment(rating.ratedAt)}
          </Text>
        </>
      )}
    </Stack>
  );
}
