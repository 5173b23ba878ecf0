/** Hands out the template, a list with the headings that an import knows. */
import { Button } from '@mantine/core';
import { downloadText } from '../ui/download.ts';
import { Icon } from '../ui/icon.tsx';
import { templateName, templateText } from './template.ts';

export const TemplateButton = () => (
  <Button
    variant="default"
    leftSection={<Icon name="download" size={14} />}
    onClick={() => downloadText(templateName, 'text/csv', templateText())}
  >
    Download a template
  </Button>
);
