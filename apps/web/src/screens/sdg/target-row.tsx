import { Table, Text, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ChannelMatrix } from '../../api';
import { ToneBadge } from '../../ui/badges';
import { ScreenLink } from '../../ui/screen-link';
import { useWords } from '../../ui/words';
import { ClaimMark } from './claim-mark';

/** A target with its six channels; one that has none says so. */
export function TargetRow({ item: { target, gap, cells } }: { item: ChannelMatrix['items'][number] }) {
  const { t } = useTranslation('sdg');
  const words = useWords();
  return (
    <Table.Tr className="target">
      <Table.Th scope="row">
        <ScreenLink href={`/sdg/targets/${target.code}`} fw={600}>
          {target.code}
        </ScreenLink>{' '}
        <Text span inherit fw={400} lineClamp={3} title={words(target.name)}>
          {words(target.name)}
        </Text>
        {gap && (
          <ToneBadge tone="red" mt={4}>
            {t('matrix.gap')}
          </ToneBadge>
        )}
      </Table.Th>
      {cells.map(({ channel, count, href, claimed }) => {
        const name = t(`channel.${channel}`);
        return (
          <Table.Td
            key={channel}
            className="figures"
            data-label={name}
            data-none={(count === 0 && claimed !== true) || undefined}
          >
            {count === 0 ? (
              <>
                <span aria-hidden>—</span>
                <VisuallyHidden>{t('matrix.none')}</VisuallyHidden>
              </>
            ) : (
              <ScreenLink
                href={href}
                underline="always"
                label={t('matrix.cell', { count, channel: name, target: target.code })}
                px={6}
                py={2}
              >
                {count}
              </ScreenLink>
            )}
            <ClaimMark claimed={claimed} found={count > 0} />
          </Table.Td>
        );
      })}
    </Table.Tr>
  );
}
