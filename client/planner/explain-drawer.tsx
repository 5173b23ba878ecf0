/** What is behind a headline figure: the formula in words and the properties and hubs that make it, summing to it exactly. */
import { Drawer } from '@mantine/core';
import type { HeadlineKey } from './headlines.ts';

export function ExplainDrawer({ headline, onClose }: { headline: HeadlineKey | null; onClose: () => void }) {
  return (
    <Drawer opened={headline !== null} onClose={onClose} position="right" size="lg" title={headline ?? ''}>
      {headline}
    </Drawer>
  );
}
