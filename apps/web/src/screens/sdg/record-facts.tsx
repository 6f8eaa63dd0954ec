import { Anchor, Group, List } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ChannelRecord } from '../../api';
import { ToneBadge } from '../../ui/badges';
import { useFormats } from '../../ui/formats';
import { Money } from '../../ui/money';
import { ScreenLink } from '../../ui/screen-link';
import { useWords } from '../../ui/words';
import { Facts } from '../../ui/facts';

export function RecordFacts({ record }: { record: ChannelRecord }) {
  const { t } = useTranslation(['sdg', 'common']);
  const words = useWords();
  const { day, number } = useFormats();
  const { code, description, partner, url, level, startYear, endYear, amountUsd, amountKzt, project } = record;
  return (
    <>
      {record.archivedAt !== null && (
        <ToneBadge tone="grey">{t('record.archived', { day: day(record.archivedAt) })}</ToneBadge>
      )}
      <Facts
        facts={[
          [t('common:field.code'), code],
          [t('record.description'), description],
          [t('record.partner'), partner],
          [t('record.level.label'), level && t(`record.level.${level}`)],
          [t('record.years'), startYear === null && endYear === null ? null : `${startYear ?? '…'}–${endYear ?? '…'}`],
          [t('record.amountUsd'), amountUsd && number(amountUsd)],
          [t('record.amountKzt'), amountKzt && <Money amount={amountKzt} />],
          [t('record.url'), url && <Outside url={url}>{url}</Outside>],
          [
            t('common:field.project'),
            project && (
              <ScreenLink href={`/projects/${project.id}`}>
                {project.code} · {words(project.title)}
              </ScreenLink>
            ),
          ],
          [
            t('record.targets'),
            record.targets.length === 0 ? null : (
              <Group gap="sm">
                {record.targets.map((target) => (
                  <ScreenLink key={target} href={`/sdg/targets/${target}`}>
                    {target}
                  </ScreenLink>
                ))}
              </Group>
            ),
          ],
          [
            t('record.sources'),
            record.sources.length === 0 ? null : (
              <List listStyleType="none">
                {record.sources.map((source) => (
                  <List.Item key={source.number}>
                    [{source.number}]{' '}
                    {source.url === null ? (
                      words(source.title)
                    ) : (
                      <Outside url={source.url}>{words(source.title)}</Outside>
                    )}
                  </List.Item>
                ))}
              </List>
            ),
          ],
          [t('record.note'), record.note],
        ]}
      />
    </>
  );
}

/** A page of somebody else's, which the record names. */
function Outside({ url, children }: { url: string; children: string }) {
  return (
    <Anchor inherit href={url} target="_blank" rel="noopener noreferrer" style={{ overflowWrap: 'anywhere' }}>
      {children}
    </Anchor>
  );
}
