import { SimpleGrid, Stack } from '@mantine/core';
import { useDistricts, useRoadmaps } from '../../../ui/reference';
import { Choice } from '../fields/choice';
import { Choices } from '../fields/choices';
import { Line } from '../fields/line';

export function PlaceStep() {
  const roadmaps = useRoadmaps();
  return (
    <Stack>
      <Choice path="roadmap" options={roadmaps} />
      <Choices path="furtherRoadmaps" options={roadmaps} />
      <Choices path="districts" options={useDistricts()} />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Line path="startsOn" type="date" />
        <Line path="endsOn" type="date" />
      </SimpleGrid>
    </Stack>
  );
}
