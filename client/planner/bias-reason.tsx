/** Why optimism bias is below its upper bound: asked for as soon as it is, and kept while it is not. */
import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { isBiasReduced } from '../../shared/check/optimism-bias.ts';
import { usePlan } from './plan-context.ts';

export function BiasReason() {
  const { draft, edit, mayEdit } = usePlan();
  const [text, setText] = useState<string | null>(null);
  const reduced = isBiasReduced(draft.assumptions);
  const reason = draft.optimismBiasReason;
  if (!reduced && reason === '') return null;
  return (
    <Textarea
      size="xs"
      mt={6}
      autosize
      minRows={2}
      maxLength={2000}
      label="Why less than the upper bound"
      description={
        reduced ? 'The Green Book asks for evidence. A plan without it cannot be sent to the Board.' : 'Not needed at the upper bound.'
      }
      error={reduced && (text ?? reason).trim() === '' ? 'Say what evidence there is, or go back to the upper bound.' : null}
      disabled={!mayEdit}
      value={text ?? reason}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={() => {
        if (text !== null) edit({ kind: 'explain-bias', reason: text.trim() });
        setText(null);
      }}
    />
  );
}
