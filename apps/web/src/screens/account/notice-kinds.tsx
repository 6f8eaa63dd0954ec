import { Checkbox, NativeSelect, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { NoticePreferences, NoticePreferencesInput } from '../../api';

const MAILS = ['at_once', 'digest', 'off'] as const;

type Chosen = NoticePreferencesInput['kinds'];

/** By which ways each kind of notice comes. */
export function NoticeKinds({
  named,
  chosen,
  onChange,
}: {
  named: NoticePreferences['kinds'];
  chosen: Chosen;
  onChange: (chosen: Chosen) => void;
}) {
  const { t } = useTranslation('account');
  const change = (kind: string, part: Partial<Chosen[number]>) =>
    onChange(chosen.map((line) => (line.kind === kind ? { ...line, ...part } : line)));
  return (
    <Table.ScrollContainer minWidth={0} type="native" tabIndex={0} role="region" aria-label={t('tab.notices')}>
      <Table className="cards-when-narrow">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('notices.kind')}</Table.Th>
            <Table.Th>{t('notices.inApp')}</Table.Th>
            <Table.Th>{t('notices.mail')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {chosen.map(({ kind, inApp, mail }) => {
            const { name = kind, mandatory = false } = named.find((line) => line.kind === kind) ?? {};
            return (
              <Table.Tr key={kind}>
                <Table.Td data-label={t('notices.kind')}>{name}</Table.Td>
                <Table.Td data-label={t('notices.inApp')}>
                  <Checkbox
                    aria-label={`${t('notices.inApp')}: ${name}`}
                    checked={inApp}
                    disabled={mandatory}
                    onChange={(event) => change(kind, { inApp: event.currentTarget.checked })}
                  />
                </Table.Td>
                <Table.Td data-label={t('notices.mail')}>
                  <NativeSelect
                    size="xs"
                    aria-label={`${t('notices.mail')}: ${name}`}
                    value={mail}
                    data={MAILS.filter((word) => !mandatory || word !== 'off').map((word) => ({
                      value: word,
                      label: t(`notices.mails.${word}`),
                    }))}
                    onChange={(event) =>
                      change(kind, { mail: MAILS.find((word) => word === event.currentTarget.value) ?? mail })
                    }
                  />
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
