import { SimpleGrid } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { channelsMatrixOptions } from '../../api';
import { ToneBadge } from '../../ui/badges';
import { Loaded } from '../../ui/loaded';
import { Section } from '../../ui/section';
import { TargetChannel } from './target-channel';

export function TargetChannels({ code, goal }: { code: string; goal: number }) {
  const { t } = useTranslation('sdg');
  const query = useQuery(channelsMatrixOptions({ query: { goal: [goal] } }));
  const mine = query.data?.items.find(({ target }) => target.code === code);
  return (
    <Section title={t('targetOf.channels')} about={mine?.gap && <ToneBadge tone="red">{t('matrix.gap')}</ToneBadge>}>
      <Loaded query={query}>
        {() => (
          <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
            {mine?.cells.map((cell) => (
              <TargetChannel key={cell.channel} code={code} cell={cell} />
            ))}
          </SimpleGrid>
        )}
      </Loaded>
    </Section>
  );
}
