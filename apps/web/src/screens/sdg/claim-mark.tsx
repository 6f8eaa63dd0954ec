import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ToneBadge } from '../../ui/badges';

/** What a published review says of a cell; a sign and a tone where the records say otherwise, nothing where it is silent. */
export function ClaimMark({ claimed, found }: { claimed: boolean | null; found: boolean }) {
  const { t } = useTranslation('sdg');
  if (claimed === null) return null;
  const text = t(claimed ? 'matrix.claimed' : 'matrix.notClaimed');
  return (
    <div>
      {claimed === found ? (
        <Text span size="xs" c="dimmed">
          = {text}
        </Text>
      ) : (
        <ToneBadge tone="amber" size="sm">{`≠ ${text}`}</ToneBadge>
      )}
    </div>
  );
}
