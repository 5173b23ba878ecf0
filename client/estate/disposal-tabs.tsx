/** What is on its way out and what space is wanted lie beside each other. */
import { PageTabs, type PlaceOfTab } from './page-tabs.tsx';

const places: readonly PlaceOfTab[] = [
  { to: '/disposals', label: 'Disposals', needs: 'register.read' },
  { to: '/disposals/space', label: 'Space wanted', needs: 'register.read' },
];

export const DisposalTabs = () => <PageTabs label="Disposals" places={places} />;
