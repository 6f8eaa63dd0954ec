import { Box } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { usersGetOptions } from '../../api';
import { useFilters } from '../../app/search';
import { PersonSelect } from '../../ui/person-select';

/** A person as a filter of a list, kept in the address. */
export function PersonFilter({ name, label }: { name: string; label: string }) {
  const { one, set } = useFilters();
  const value = one(name) ?? null;
  const { data, isPending } = useQuery({
    ...usersGetOptions({ path: { id: value ?? '' } }),
    enabled: value !== null,
  });
  return (
    <Box w={{ base: '100%', xs: 280 }} className="no-print">
      <PersonSelect
        // named once it is known who the address means
        key={String(value !== null && isPending)}
        label={label}
        known={data}
        value={value}
        onChange={(id) => set({ [name]: id })}
      />
    </Box>
  );
}
