/** The route that every page hangs from: the frame, the states of pages, and a view that every link keeps unless it says otherwise. */
import { createRootRoute } from '@tanstack/react-router';
import { Frame } from './shell/frame.tsx';
import { PageMissing } from './shell/page-states.tsx';
import type { Search } from './view.ts';

export const root = createRootRoute({
  component: Frame,
  notFoundComponent: PageMissing,
  validateSearch: (search: Record<string, unknown>): Search => search as Search,
  search: {
    middlewares: [
      ({ search, next }) => {
        const asked = next(search);
        return Object.keys(asked).length === 0 ? search : asked;
      },
    ],
  },
});
