import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../session/me';
import { Section } from '../../../ui/section';
import { useShownProject } from '../use-project';
import { Attest } from './attest';
import { Attestations } from './attestations';
import { Criteria } from './criteria';
import { EarlierScreenings } from './earlier-screenings';
import { Overrides } from './overrides';

/** How the criteria stand, what the head of the direction attested, and what the office decided otherwise. */
export function ScreeningScreen() {
  const { t } = useTranslation('project');
  const may = useMay();
  const { id } = useShownProject();
  return (
    <Stack>
      <Section title={t('section.screening')}>
        <Criteria projectId={id} />
      </Section>
      {may('project.attest') && <Attest projectId={id} />}
      <Attestations projectId={id} />
      <Overrides projectId={id} />
      <EarlierScreenings projectId={id} />
    </Stack>
  );
}
