import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { feedbackEraseContact } from '../../api';
import type { Feedback } from '../../api';
import { Facts } from '../../ui/facts';
import { ProblemAlert } from '../../ui/problem-alert';
import { Section } from '../../ui/section';
import { useAct } from '../../ui/use-act';

/** Who wrote, for the office alone, until it erases that. */
export function Contact({ id, contact: { name, email } }: { id: string; contact: NonNullable<Feedback['contact']> }) {
  const { t } = useTranslation(['feedback', 'common']);
  const [asked, { open, close }] = useDisclosure();
  const erase = useAct(() => feedbackEraseContact({ path: { id }, throwOnError: true }));
  return (
    <Section
      title={t('contact.title')}
      about={t('contact.about')}
      actions={
        <Button variant="default" onClick={open}>
          {t('contact.erase')}
        </Button>
      }
    >
      <Facts
        facts={[
          [t('contact.name'), name],
          [t('contact.email'), email],
        ]}
      />
      <Modal opened={asked} onClose={close} title={t('contact.erase')}>
        <Stack>
          <Text>{t('contact.confirm')}</Text>
          {erase.problem && <ProblemAlert problem={erase.problem} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('common:action.cancel')}
            </Button>
            <Button loading={erase.busy} onClick={() => void erase.run()}>
              {t('common:action.confirm')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </Section>
  );
}
