import { Button } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { reportPacksRequest } from '../../../api';
import { LANGUAGES } from '../../../texts/language';
import { ProblemAlert } from '../../../ui/problem-alert';
import { useAct } from '../../../ui/use-act';

type About = { kind: 'agenda-pack'; meetingId: string } | { kind: 'minutes'; minutesId: string };

/** Asks for the paper as PDF and Word in all languages, and leads to where it grows. */
export function AskPack({ label, done, about }: { label: string; done: string; about: About }) {
  const navigate = useNavigate();
  const ask = useAct(
    async () => {
      const { data } = await reportPacksRequest({
        body: { ...about, formats: ['pdf', 'docx'], languages: [...LANGUAGES] },
        throwOnError: true,
      });
      return data;
    },
    { done },
  );
  const go = async () => {
    const pack = await ask.run();
    if (pack) void navigate({ to: `/report-packs/${pack.id}` as never });
  };
  return (
    <>
      <Button
        variant="default"
        loading={ask.busy}
        leftSection={<IconFileText size={16} aria-hidden />}
        onClick={() => void go()}
      >
        {label}
      </Button>
      {ask.problem && <ProblemAlert problem={ask.problem} />}
    </>
  );
}
