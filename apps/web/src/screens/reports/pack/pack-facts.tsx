import { Code, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReportPack } from '../../../api';
import { useFormats } from '../../../ui/formats';
import { ScreenLink } from '../../../ui/screen-link';
import { useWords } from '../../../ui/words';
import { Facts } from '../../../ui/facts';
import { Section } from '../../../ui/section';
import { useTrialWords } from '../use-subject-words';

/** Who asked for the papers, and from which data they are. */
export function PackFacts({ pack }: { pack: ReportPack }) {
  const { t } = useTranslation('reports');
  const words = useWords();
  const { moment } = useFormats();
  const trial = useTrialWords();
  const { project, minutes, meeting, whatIf, requestedBy, requestedAt, finishedAt, snapshotAt, snapshotSha256 } = pack;
  return (
    <Section
      title={t('pack.snapshot')}
      about={t(snapshotSha256 === null ? 'pack.snapshotWaits' : 'pack.snapshotAbout')}
    >
      <Stack gap="xs">
        <Facts
          facts={[
            [t('ask.project'), project && <ScreenLink href={`/projects/${project.id}`}>{project.code}</ScreenLink>],
            [t('ask.minutes'), minutes && <ScreenLink href={`/minutes/${minutes.id}`}>{minutes.number}</ScreenLink>],
            [t('ask.meeting'), meeting && <ScreenLink href={`/meetings/${meeting.id}`}>{meeting.title}</ScreenLink>],
            [
              t('ask.whatIf'),
              whatIf && <ScreenLink href={`/administration/policies/${whatIf.policy.id}`}>{trial(whatIf)}</ScreenLink>,
            ],
            [t('pack.snapshotAt'), moment(snapshotAt)],
            [t('pack.hash'), snapshotSha256 && <Code style={{ overflowWrap: 'anywhere' }}>{snapshotSha256}</Code>],
            [t('pack.requestedBy'), requestedBy ? words(requestedBy.name) : t('pack.system')],
            [t('pack.requestedAt'), moment(requestedAt)],
            [t('pack.finishedAt'), moment(finishedAt)],
          ]}
        />
        <Text size="sm" c="dimmed">
          {t('pack.againAbout')}
        </Text>
      </Stack>
    </Section>
  );
}
