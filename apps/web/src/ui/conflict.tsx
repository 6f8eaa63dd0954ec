import { Button, Group, Modal, Radio, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

export interface ConflictField {
  /** Name of the field in both versions. */
  readonly name: string;
  readonly label: string;
  readonly mine: unknown;
  readonly theirs: unknown;
  /** The person has not touched it: theirs stays, unless the person says otherwise. */
  readonly untouched?: boolean;
  /** How a value is shown; as text unless told. */
  readonly show?: (value: unknown) => string;
}

/**
 * Somebody else saved first (412): both versions field by field, and the person chooses. `onChoose` gets the names of the fields
 * whose own value is to be saved over the newer version.
 */
export function ConflictDialog({
  fields,
  onChoose,
  onClose,
}: {
  fields: readonly ConflictField[];
  onChoose: (mine: readonly string[]) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const differing = fields.filter(({ mine, theirs }) => JSON.stringify(mine) !== JSON.stringify(theirs));
  const [mine, setMine] = useState<readonly string[]>(
    differing.filter(({ untouched }) => !untouched).map(({ name }) => name),
  );
  const shown = ({ show }: ConflictField, value: unknown) =>
    value === null || value === undefined || value === '' ? t('conflict.empty') : (show?.(value) ?? asText(value));
  return (
    <Modal opened onClose={onClose} title={t('conflict.title')} size="xl">
      <Stack>
        <Text>{differing.length === 0 ? t('conflict.same') : t('conflict.explain')}</Text>
        {differing.length > 0 && (
          <Table.ScrollContainer minWidth={480} type="native">
            <Table verticalSpacing="sm">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('conflict.field')}</Table.Th>
                  <Table.Th>{t('conflict.mine')}</Table.Th>
                  <Table.Th>{t('conflict.theirs')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {differing.map((field) => {
                  const keepsMine = mine.includes(field.name);
                  return (
                    <Table.Tr key={field.name}>
                      <Table.Th scope="row">{field.label}</Table.Th>
                      {[true, false].map((own) => (
                        <Table.Td key={String(own)}>
                          <Radio
                            name={`conflict-${field.name}`}
                            checked={keepsMine === own}
                            onChange={() =>
                              setMine(own ? [...mine, field.name] : mine.filter((name) => name !== field.name))
                            }
                            label={shown(field, own ? field.mine : field.theirs)}
                          />
                        </Table.Td>
                      ))}
                    </Table.Tr>
                  );
                })}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button onClick={() => onChoose(mine)}>{t('conflict.keep')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}

const asText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value, null, 1));
