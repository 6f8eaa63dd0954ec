import { Alert, Button, Code, CopyButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** What the server keeps in no readable form: to be copied now. */
export function ShownOnce({ title, value }: { title: string; value: string }) {
  const { t } = useTranslation();
  return (
    <Alert role="status" title={title}>
      <Code block style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
        {value}
      </Code>
      <CopyButton value={value}>
        {({ copied, copy }) => (
          <Button mt="xs" size="xs" variant="default" onClick={copy}>
            {copied ? t('state.done') : t('action.copy')}
          </Button>
        )}
      </CopyButton>
    </Alert>
  );
}
