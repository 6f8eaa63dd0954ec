import { Anchor, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { stringifySearch } from '../../app/search';
import { useReader } from '../../ui/words';
import { PUBLIC } from './downloads';
import { Part } from './part';

/** The project as files: a line of the table, and the whole page. */
export function ProjectData({ code }: { code: string }) {
  const { t } = useTranslation('open');
  const language = useReader();
  return (
    <div className="no-print">
      <Part title={t('data.title')}>
        <Group gap="md">
          <Anchor href={`${PUBLIC}/projects.csv${stringifySearch({ code, language })}`} download={`${code}.csv`}>
            {t('data.projectCsv')}
          </Anchor>
          <Anchor href={`${PUBLIC}/projects/${code}`} download={`${code}.json`}>
            {t('data.projectJson')}
          </Anchor>
        </Group>
      </Part>
    </div>
  );
}
