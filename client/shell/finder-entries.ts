/** The pages and actions that the finder offers, to whom they are open. */
import { type Action, may, type Person } from '../../shared/role.ts';
import type { IconName } from '../ui/icon.tsx';

type Page = {
  id: string;
  to:
    | '/'
    | '/register'
    | '/plan'
    | '/plan/county'
    | '/plan/barriers'
    | '/board'
    | '/sent'
    | '/disposals'
    | '/data'
    | '/disposals/space'
    | '/data/areas'
    | '/data/duplicates'
    | '/data/estimates'
    | '/data/imports'
    | '/data/words'
    | '/account'
    | '/people'
    | '/organisations'
    | '/audit'
    | '/sensitive'
    | '/permissions'
    | '/accessibility';
};
type Entry = { label: string; description?: string; icon: IconName; needs?: Action };

const pages: (Page & Entry)[] = [
  { id: 'map', to: '/', label: 'Map', description: 'The whole estate on one map', icon: 'map' },
  { id: 'register', to: '/register', label: 'Register', description: 'The estate as a table', icon: 'table' },
  { id: 'plan', to: '/plan', label: 'Plan', description: 'Scenarios: hubs and decisions', icon: 'plan' },
  { id: 'county', to: '/plan/county', label: 'County by formula', description: 'What the whole county would save and raise', icon: 'plan' },
  { id: 'barriers', to: '/plan/barriers', label: 'Barriers', description: 'What stands in the way, of every plan', icon: 'plan' },
  { id: 'board', to: '/board', label: 'Board', description: 'Scenarios side by side', icon: 'board' },
  { id: 'sent', to: '/sent', label: 'Sent to the Board', description: 'Plans as they were frozen, with the decisions', icon: 'board' },
  {
    id: 'disposals',
    to: '/disposals',
    label: 'Disposals',
    description: 'What is on its way out, stage by stage',
    icon: 'sale',
  },
  { id: 'quality', to: '/data', label: 'Data quality', description: 'What is missing or unlikely, with scores', icon: 'data' },
  {
    id: 'duplicates',
    to: '/data/duplicates',
    label: 'Possible duplicates',
    description: 'Records that may be the same property',
    icon: 'data',
    needs: 'register.edit',
  },
  {
    id: 'estimates',
    to: '/data/estimates',
    label: 'Estimates',
    description: 'Fill gaps from like properties, or take estimates out',
    icon: 'data',
    needs: 'register.edit',
  },
  {
    id: 'imports',
    to: '/data/imports',
    label: 'Imports',
    description: 'Bring a list of property into the register',
    icon: 'upload',
    needs: 'register.edit',
  },
  {
    id: 'words',
    to: '/data/words',
    label: 'Words',
    description: 'What the words of lists mean here',
    icon: 'data',
    needs: 'register.edit',
  },
  {
    id: 'small-areas',
    to: '/data/areas',
    label: 'Small areas',
    description: 'Who lives where and how deprived it is',
    icon: 'data',
  },
  {
    id: 'space',
    to: '/disposals/space',
    label: 'Space wanted',
    description: 'What bodies need, and what others hold that fits',
    icon: 'pin',
  },
  { id: 'account', to: '/account', label: 'Your account', description: 'Name, pass-phrase, second factor, sessions', icon: 'info' },
  { id: 'people', to: '/people', label: 'People', description: 'Who may come in, and as what', icon: 'list', needs: 'people.manage' },
  {
    id: 'organisations',
    to: '/organisations',
    label: 'Organisations',
    description: 'Whose property it is',
    icon: 'list',
    needs: 'organisations.manage',
  },
  { id: 'audit', to: '/audit', label: 'Audit', description: 'Every change, with who and when', icon: 'list', needs: 'audit.read' },
  {
    id: 'sensitive',
    to: '/sensitive',
    label: 'Sensitive properties',
    description: 'Flags to look at again',
    icon: 'list',
    needs: 'sensitive.see',
  },
  { id: 'permissions', to: '/permissions', label: 'Who may do what', description: 'Roles and what they allow', icon: 'info' },
  { id: 'accessibility', to: '/accessibility', label: 'Accessibility', description: 'What works, and what does not yet', icon: 'info' },
];

/** The pages that a person may open. */
export const pagesFor = (person: Person) => pages.filter(({ needs }) => needs === undefined || may(person, needs));
