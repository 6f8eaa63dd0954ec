import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { asProblem, msProjectOfRoadmap } from '../../api';
import { saveAs } from '../../ui/download';
import { ProblemAlert } from '../../ui/problem-alert';

/** The roadmap as a file for Microsoft Project; asked for with the session, and saved by the browser. */
export function MsProjectButton({ code }: { code: string }) {
  const { t } = useTranslation('roadmap');
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () => {
      const { data } = await msProjectOfRoadmap({ path: { code }, parseAs: 'blob', throwOnError: true });
      saveAs(data, `${code}.xml`);
    },
  });
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconDownload size={18} aria-hidden />}
        loading={isPending}
        onClick={() => mutate()}
      >
        {t('msProject')}
      </Button>
      {error && <ProblemAlert problem={asProblem(error)} />}
    </>
  );
}
