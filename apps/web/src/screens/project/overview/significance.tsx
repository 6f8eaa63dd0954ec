import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Project } from '../../../api';
import { useFormats } from '../../../ui/formats';
import { RowsTable } from '../../../ui/list-table';
import { Facts } from '../../../ui/facts';
import { Section } from '../../../ui/section';

const together = (...parts: (string | number | null | undefined)[]) =>
  parts.filter((part) => part || part === 0).join(' · ');

/** What the criteria of the screening read. */
export function Significance({ project }: { project: Project }) {
  const { t } = useTranslation('project');
  const { number, day } = useFormats();
  const { citizens, mandate, coordination, safety, innovation, iconicSite, risks, riskQuestion } = project;
  const known = (value: string, where: 'issuer' | 'level') => t(`${where}.${value}` as 'issuer.akim');
  const whether = (yes: boolean) => t(yes ? 'affirmed.yes' : 'affirmed.no');
  return (
    <Section title={t('section.significance')}>
      <Stack gap="sm">
        <Facts
          facts={[
            [
              t('section.mandate'),
              mandate &&
                together(
                  known(mandate.issuer, 'issuer'),
                  mandate.number && `№ ${mandate.number}`,
                  mandate.date && day(mandate.date),
                ),
            ],
            [
              t('section.coordination'),
              coordination &&
                together(
                  known(coordination.level, 'level'),
                  coordination.members && `${t('field.members')}: ${coordination.members}`,
                  coordination.reason,
                ),
            ],
            [
              t('section.citizens'),
              citizens && together(citizens.affected === null ? null : number(citizens.affected), citizens.estimate),
            ],
            [t('field.safety'), safety && together(whether(safety.affected), safety.estimate)],
            [t('field.innovation'), innovation && together(whether(innovation.firstInCity), innovation.explanation)],
            [t('field.iconicSite'), iconicSite && together(iconicSite.name, iconicSite.explanation)],
            [t('field.riskQuestion'), riskQuestion],
          ]}
        />
        {risks.length > 0 && (
          <RowsTable
            rows={risks}
            caption={t('section.risks')}
            rowKey={({ title }) => title}
            columns={[
              { key: 'title', title: t('field.risk'), cell: ({ title }) => title },
              {
                key: 'probability',
                title: t('field.probability'),
                numeric: true,
                cell: ({ probability }) => probability,
              },
              { key: 'impact', title: t('field.impact'), numeric: true, cell: ({ impact }) => impact },
              {
                key: 'score',
                title: t('field.score'),
                numeric: true,
                cell: ({ probability, impact }) => probability * impact,
              },
            ]}
          />
        )}
      </Stack>
    </Section>
  );
}
