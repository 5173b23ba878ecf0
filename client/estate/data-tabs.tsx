/** The pages on the register's data lie beside each other. */
import { PageTabs, type PlaceOfTab } from './page-tabs.tsx';

const places: readonly PlaceOfTab[] = [
  { to: '/data', label: 'Quality', needs: 'register.read' },
  { to: '/data/imports', label: 'Imports', needs: 'register.edit' },
  { to: '/data/duplicates', label: 'Duplicates', needs: 'register.edit' },
  { to: '/data/estimates', label: 'Estimates', needs: 'register.edit' },
  { to: '/data/areas', label: 'Small areas', needs: 'scenario.read' },
  { to: '/data/words', label: 'Words', needs: 'register.edit' },
];

export const DataTabs = () => <PageTabs label="Data" places={places} />;
