import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { reportPacksOneOptions } from '../../../api';
import { Loaded } from '../../../ui/loaded';
import { Page } from '../../../ui/page';
import { ScreenLink } from '../../../ui/screen-link';
import { useId } from '../../../ui/use-id';
import { Section } from '../../../ui/section';
import { useSubjectWords } from '../use-subject-words';
import { AskAgain } from './ask-again';
import { PackFacts } from './pack-facts';
import { PackSummary } from './pack-summary';
import { PapersTable } from './papers-table';
import { useProgress } from './use-progress';

/** A pack of papers from one snapshot: it grows before the reader's eyes, and is fetched from here. */
export function PackScreen() {
  const { t } = useTranslation('reports');
  const query = useQuery(reportPacksOneOptions({ path: { id: useId() } }));
  const subject = useSubjectWords();
  useProgress(query.data);
  const pack = query.data;
  return (
    <Page
      title={pack ? t(`kind.${pack.kind}`) : t('schedule.pack')}
      about={pack && subject(pack)}
      crumbs={[
        <ScreenLink key="reports" href="/reports">
          {t('nav.reports', { ns: 'common' })}
        </ScreenLink>,
      ]}
      actions={pack && <AskAgain pack={pack} />}
    >
      <Loaded query={query} lines={8}>
        {(found) => (
          <Stack>
            <PackSummary pack={found} />
            <Section title={t('pack.papers')}>
              <PapersTable pack={found} />
            </Section>
            <PackFacts pack={found} />
          </Stack>
        )}
      </Loaded>
    </Page>
  );
}
