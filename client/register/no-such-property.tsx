/** What a link to a property that is not there says, with the ways on: the register, and a search of it. */
import { Button, TextInput } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { everything } from '../../shared/filter.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Page } from '../ui/page.tsx';
import { plainView, searchOf } from '../view.ts';

export function NoSuchProperty() {
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const search = (event: FormEvent) => {
    event.preventDefault();
    void navigate({ to: '/register', search: searchOf({ ...plainView, filter: { ...everything, text: text.trim().slice(0, 200) } }) });
  };
  return (
    <Page title="No such property">
      <EmptyState
        title="The register has no such property"
        detail="The link may be mistyped, or it may lead to another register. A property that was archived would still be here."
      >
        <form onSubmit={search}>
          <TextInput
            aria-label="Search the register"
            placeholder="Name, address, postcode, UPRN"
            value={text}
            mb="xs"
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Button type="submit">Search the register</Button>{' '}
          <Button component={Link} to="/register" variant="default">
            Go to the register
          </Button>
        </form>
      </EmptyState>
    </Page>
  );
}
