import { Button, Chip, Group, NativeSelect, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { channelsMatrixOptions, channelsReviewsOptions } from '../../api';
import { useFilters } from '../../app/search';
import { Loaded } from '../../ui/loaded';
import { MatrixTable } from './matrix-table';
import { SdgPage } from './sdg-page';

/** Targets by six channels; the goals that stand open are in the address. */
export function MatrixScreen() {
  const { t } = useTranslation('sdg');
  const { all, one, set } = useFilters();
  const reviews = useQuery(channelsReviewsOptions()).data?.items ?? [];
  const onlyGaps = one('gaps') === 'true';
  const query = useQuery(
    channelsMatrixOptions({ query: { review: one('review'), gaps: onlyGaps ? 'true' : undefined } }),
  );
  const opened = all('goal');
  return (
    <SdgPage view="matrix">
      <Loaded query={query} lines={12}>
        {(matrix) => (
          <Stack gap="sm">
            <Group gap="sm" align="flex-end" className="no-print">
              <Button
                variant="default"
                onClick={() => set({ goal: opened.length > 0 ? [] : matrix.goals.map(({ goal }) => `${goal}`) })}
              >
                {t(opened.length > 0 ? 'matrix.closeAll' : 'matrix.openAll')}
              </Button>
              {reviews.length > 0 && (
                <NativeSelect
                  label={t('matrix.review')}
                  value={one('review') ?? ''}
                  onChange={({ currentTarget: { value } }) => set({ review: value })}
                  data={[{ value: '', label: '—' }, ...reviews.map(({ review }) => ({ value: review, label: review }))]}
                />
              )}
              <Chip
                variant="outline"
                checked={onlyGaps}
                onChange={(on) => set({ gaps: on ? 'true' : null })}
                style={{ alignSelf: 'center' }}
              >
                {t('matrix.onlyGaps')}
              </Chip>
            </Group>
            <MatrixTable matrix={matrix} opened={opened} onOpen={(goal) => set({ goal })} />
          </Stack>
        )}
      </Loaded>
    </SdgPage>
  );
}
