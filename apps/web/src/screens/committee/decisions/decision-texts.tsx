import { Button, SimpleGrid, Stack, Text, Textarea, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { decisionsWrite } from '../../../api';
import type { Decision } from '../../../api';
import { useMay } from '../../../session/me';
import { useAct } from '../../../ui/use-act';
import { Restored } from '../../../ui/restored';
import { Section } from '../../../ui/section';
import { useTyped } from '../../../ui/use-typed';
import { Confirm } from '../parts/confirm';

const LANGUAGES = ['kk', 'ru'] as const;
const EMPTY = { text: '' };

/** The text in both languages of the state; the one that is missing can be written once. */
export function DecisionTexts({ decision }: { decision: Decision }) {
  const { t } = useTranslation('committee');
  const may = useMay();
  return (
    <Section title={t('decision.text')}>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        {LANGUAGES.map((language) => {
          const text = decision.texts[language];
          return (
            <Stack key={language} gap={4}>
              <Title order={3}>{t(`decision.${language}`)}</Title>
              {text === null ? (
                <>
                  <Text c="dimmed">{t('decision.noText')}</Text>
                  {may('committee.conduct') && <Write decisionId={decision.id} language={language} />}
                </>
              ) : (
                <Text lang={language} style={{ whiteSpace: 'pre-wrap' }}>
                  {text}
                </Text>
              )}
            </Stack>
          );
        })}
      </SimpleGrid>
    </Section>
  );
}

function Write({ decisionId, language }: { decisionId: string; language: 'kk' | 'ru' }) {
  const { t } = useTranslation('committee');
  const [asked, setAsked] = useState(false);
  const typed = useTyped(`decision ${decisionId} ${language}`, EMPTY);
  const [{ text }, setTyped] = useState(typed.values);
  const write = useAct(
    () => decisionsWrite({ path: { id: decisionId }, body: { language, text }, throwOnError: true }),
    { done: t('decision.written') },
  );
  return (
    <div className="no-print">
      <Button variant="default" size="compact-md" onClick={() => setAsked(true)}>
        {t('decision.write')}
      </Button>
      {asked && (
        <Confirm
          title={t('decision.write')}
          ask={t('decision.writeOnce')}
          busy={write.busy}
          problem={write.problem}
          onClose={() => setAsked(false)}
          onConfirm={async () => {
            if (!(await write.run())) return;
            typed.forget();
            setAsked(false);
          }}
        >
          <Restored
            at={typed.restored}
            onDiscard={() => {
              setTyped(EMPTY);
              typed.forget();
            }}
          />
          <Textarea
            lang={language}
            label={t(`decision.${language}`)}
            required
            autosize
            minRows={3}
            value={text}
            onChange={(event) => {
              const now = { text: event.currentTarget.value };
              setTyped(now);
              typed.remember(now);
            }}
          />
        </Confirm>
      )}
    </div>
  );
}
