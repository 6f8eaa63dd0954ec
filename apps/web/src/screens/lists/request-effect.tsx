import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ChangeRequest } from '../../api';
import { useFormats } from '../../ui/formats';
import { RowsTable } from '../../ui/list-table';
import { ScreenLink } from '../../ui/screen-link';
import { useWords } from '../../ui/words';
import { Section } from '../../ui/section';

/** Whom the change hits, as it was worked out when it was submitted. */
export function RequestEffect({
  effect: { finish, difference, waiting, hidden },
}: {
  effect: NonNullable<ChangeRequest['effect']>;
}) {
  const { t } = useTranslation(['lists', 'common']);
  const words = useWords();
  const { day, money } = useFormats();
  return (
    <Section title={t('request.effect')}>
      {finish && (
        <Text>
          {t('request.finish', { from: day(finish.fromOn), to: day(finish.toOn) })} (
          {t('common:unit.days', { count: finish.days })})
        </Text>
      )}
      {difference !== null && <Text>{t('request.money', { amount: money(difference) })}</Text>}
      {waiting.length === 0 ? (
        <Text>{t('request.nobodyWaits')}</Text>
      ) : (
        <RowsTable
          caption={t('request.waiting')}
          rows={waiting}
          rowKey={({ milestoneId }) => milestoneId}
          columns={[
            {
              key: 'milestone',
              title: t('request.waiting'),
              cell: ({ milestoneId, number, title, project }) => (
                <>
                  <ScreenLink href={`/projects/${project.id}/milestones?milestone=${milestoneId}`}>
                    {number}. {words(title)}
                  </ScreenLink>
                  <Text size="sm" c="dimmed">
                    {project.code}
                  </Text>
                </>
              ),
            },
            { key: 'owner', title: t('owner'), cell: ({ owner }) => words(owner?.name) },
            { key: 'from', title: t('forecast'), numeric: true, cell: ({ fromOn }) => day(fromOn) },
            { key: 'to', title: t('request.pushedTo'), numeric: true, cell: ({ toOn }) => day(toOn) },
            { key: 'days', title: t('workingDays'), numeric: true, cell: ({ workingDays }) => workingDays },
          ]}
        />
      )}
      {hidden > 0 && <Text c="dimmed">{t('request.hidden', { count: hidden })}</Text>}
    </Section>
  );
}
