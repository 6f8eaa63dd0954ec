import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { findingsOneOptions } from '../../api';
import { Loaded } from '../../ui/loaded';
import { Page } from '../../ui/page';
import { ScreenLink } from '../../ui/screen-link';
import { useId } from '../../ui/use-id';
import { AssignFinding } from './assign-finding';
import { ExplainFinding } from './explain-finding';
import { FindingFacts } from './finding-facts';
import { ReopenFinding } from './reopen-finding';

/** One finding: what is wrong, what mends it, who answers; to explain, to assign, to open again. */
export function FindingScreen() {
  const { t } = useTranslation('indicators');
  const query = useQuery(findingsOneOptions({ path: { id: useId() } }));
  const { data } = query;
  return (
    <Page
      title={data ? `${t(`findings.nature.${data.nature}`)}: ${t(`findings.kind.${data.kind}`)}` : '…'}
      about={data?.text}
      crumbs={[
        <ScreenLink key="all" href="/indicator-findings">
          {t('findings.title')}
        </ScreenLink>,
      ]}
    >
      <Loaded query={query} lines={8}>
        {(finding) => (
          <Stack>
            <FindingFacts finding={finding} />
            {finding.mayExplain && <ExplainFinding finding={finding} />}
            {finding.mayKeep && <AssignFinding finding={finding} />}
            {finding.mayKeep && <ReopenFinding finding={finding} />}
          </Stack>
        )}
      </Loaded>
    </Page>
  );
}
