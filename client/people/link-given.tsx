/** A link to hand over: sent already, or to be copied, and for how long it holds. */
import { Button, Group, Stack } from '@mantine/core';
import { CopyLine } from '../ui/copy-line.tsx';

type LinkGivenProps = { sentence: string; link: string; label: string; onDone: () => void };

export const LinkGiven = ({ sentence, link, label, onDone }: LinkGivenProps) => (
  <Stack gap={16}>
    <output>{sentence}</output>
    <CopyLine label={label} text={link} />
    <Group justify="flex-end">
      <Button data-autofocus onClick={onDone}>
        Done
      </Button>
    </Group>
  </Stack>
);
