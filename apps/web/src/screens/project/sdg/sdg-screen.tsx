import { Stack } from '@mantine/core';
import { useProjectId } from '../use-project';
import { IndicatorLinks } from './indicator-links';
import { Shares } from './shares';
import { Suggestions } from './suggestions';
import { Tags } from './tags';

/** What the project does for the goals: targets, shares of its money, indicators. */
export function SdgScreen() {
  const id = useProjectId();
  return (
    <Stack>
      <Tags projectId={id} />
      <Suggestions projectId={id} />
      <Shares projectId={id} />
      <IndicatorLinks projectId={id} />
    </Stack>
  );
}
