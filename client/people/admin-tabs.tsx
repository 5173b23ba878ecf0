/** People and organisations lie beside each other. */
import { PageTabs, type PlaceOfTab } from '../estate/page-tabs.tsx';

const places: readonly PlaceOfTab[] = [
  { to: '/people', label: 'People', needs: 'people.manage' },
  { to: '/organisations', label: 'Organisations', needs: 'organisations.manage' },
];

export const AdminTabs = () => <PageTabs label="Administration" places={places} />;
