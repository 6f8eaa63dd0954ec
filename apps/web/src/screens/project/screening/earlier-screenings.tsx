import { Accordion } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { screeningsListOptions } from '../../../api';
import { useFormats } from '../../../ui/formats';
import { Section } from '../../../ui/section';
import { Screened } from './criteria';

/** Screenings before the last one, each by the policy and the facts of its time. */
export function EarlierScreenings({ projectId }: { projectId: string }) {
  const { t } = useTranslation('project');
  const { moment } = useFormats();
  const { data } = useQuery(screeningsListOptions({ path: { id: projectId } }));
  const earlier = data?.items.slice(1) ?? [];
  if (earlier.length === 0) return null;
  return (
    <Section title={t('earlierScreenings')}>
      <Accordion order={3}>
        {earlier.map((screening) => (
          <Accordion.Item key={screening.id} value={screening.id}>
            <Accordion.Control>
              {moment(screening.at)} · {t(`cause.${screening.cause}`)} ·{' '}
              {t(screening.flagged ? 'flagged.yes' : 'flagged.no')}
            </Accordion.Control>
            <Accordion.Panel>
              <Screened screening={screening} />
            </Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
    </Section>
  );
}
