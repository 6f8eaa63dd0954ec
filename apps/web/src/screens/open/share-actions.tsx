import { Button, CopyButton } from '@mantine/core';
import { IconLink, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFilters } from '../../app/search';

/** To send what one sees, as it is chosen, and to print it. */
export function ShareActions() {
  const { t } = useTranslation(['common', 'open']);
  // the address is read anew whenever its words change
  useFilters();
  return (
    <>
      <CopyButton value={window.location.href}>
        {({ copied, copy }) => (
          <Button variant="default" leftSection={<IconLink size={18} aria-hidden />} onClick={copy} aria-live="polite">
            {t(copied ? 'open:project.copied' : 'open:project.copy')}
          </Button>
        )}
      </CopyButton>
      <Button variant="default" leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => window.print()}>
        {t('action.print')}
      </Button>
    </>
  );
}
