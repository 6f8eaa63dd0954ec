import { Checkbox, Group, Select, SimpleGrid, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LANGUAGES, LANGUAGE_NAMES } from '../../../texts/language';
import { FORMATS_OF, PAPER_KINDS, useAskableKinds } from '../paper-kinds';
import { SubjectFields } from './subject-fields';
import type { WishFieldProps } from './subject-fields';

/** Which paper, about what, as what and in which languages. */
export function WishFields(props: WishFieldProps) {
  const { t } = useTranslation('reports');
  const { wish, change, errors } = props;
  const askable = useAskableKinds();
  return (
    <Stack>
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <Select
          label={t('ask.kind')}
          data={askable.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
          value={wish.kind}
          onChange={(chosen) => change({ kind: PAPER_KINDS.find((kind) => kind === chosen) ?? wish.kind })}
          allowDeselect={false}
          error={errors['kind']}
        />
        <SubjectFields {...props} />
      </SimpleGrid>
      <Group gap="xl" align="flex-start">
        <Checkbox.Group
          label={t('ask.formats')}
          value={[...wish.formats]}
          onChange={(formats) => change({ formats })}
          error={errors['formats']}
        >
          <Group mt={4}>
            {FORMATS_OF[wish.kind].map((format) => (
              <Checkbox key={format} value={format} label={t(`format.${format}`)} />
            ))}
          </Group>
        </Checkbox.Group>
        <Checkbox.Group
          label={t('ask.languages')}
          value={[...wish.languages]}
          onChange={(languages) => change({ languages })}
          error={errors['languages']}
        >
          <Group mt={4}>
            {LANGUAGES.map((language) => (
              <Checkbox key={language} value={language} label={LANGUAGE_NAMES[language]} lang={language} />
            ))}
          </Group>
        </Checkbox.Group>
      </Group>
    </Stack>
  );
}
