import { Button, Menu } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { reportPacksRequest } from '../../../api';
import { useMay } from '../../../session/me';
import { LANGUAGES } from '../../../texts/language';
import { ProblemAlert } from '../../../ui/problem-alert';
import { useAct } from '../../../ui/use-act';

const KINDS = ['project-passport', 'project-status'] as const;

/** Asks for a paper about the project in all languages, and leads to where it grows. */
export function PaperMenu({ projectId }: { projectId: string }) {
  const { t } = useTranslation('project');
  const may = useMay();
  const navigate = useNavigate();
  const ask = useAct(
    async (kind: (typeof KINDS)[number]) => {
      const { data } = await reportPacksRequest({
        body: { kind, projectId, formats: ['pdf', 'docx'], languages: [...LANGUAGES] },
        throwOnError: true,
      });
      return data;
    },
    { done: t('paper.done') },
  );
  const order = async (kind: (typeof KINDS)[number]) => {
    const pack = await ask.run(kind);
    if (pack) await navigate({ to: `/report-packs/${pack.id}` as never });
  };
  if (!may('report.request')) return null;
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" loading={ask.busy} leftSection={<IconFileText size={16} aria-hidden />}>
            {t('paper.menu')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {KINDS.map((kind) => (
            <Menu.Item key={kind} onClick={() => void order(kind)}>
              {t(`paper.${kind}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {ask.problem && <ProblemAlert problem={ask.problem} />}
    </>
  );
}
