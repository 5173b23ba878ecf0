/** The permissions as a page of the documentation, made from the same data that every request is held against. */
import {
  actionExplanation,
  actions,
  actionWords,
  admits,
  ofKeptRecords,
  roleLabel,
  roles,
  type Permission,
  type Person,
} from '../shared/role.ts';
import type { Address } from './route-permission.ts';

const nobodyYet: Person = { id: '', name: '', role: 'viewer', cleared: false, keeps: [], secondFactorDue: false };

const asking: [heading: string, person: Person | null][] = [
  ...roles.map((role): [string, Person] => [roleLabel[role], { ...nobodyYet, role }]),
  ['Second factor due', { ...nobodyYet, role: 'administrator', cleared: true, secondFactorDue: true }],
  ['Signed out', null],
];

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

const table = (headings: readonly string[], rows: readonly string[][]): string[] => [
  row(headings),
  row(headings.map(() => '---')),
  ...rows.map(row),
];

const asksFor = (permission: Permission): string =>
  permission === 'anyone' ? 'nothing' : permission === 'signed-in' ? 'to be signed in' : `to ${actionWords[permission]}`;

const answersTo = (permission: Permission): string[] =>
  asking.map(([, person]) => {
    if (permission === 'sensitive.see') return person === null || person.secondFactorDue ? '–' : 'if cleared';
    return admits(permission, person) ? 'yes' : '–';
  });

const matrix = (what: string, asked: readonly [name: string, permission: Permission][]): string[] =>
  table(
    [what, 'asks', ...asking.map(([heading]) => heading)],
    asked.map(([name, permission]) => [`\`${name}\``, asksFor(permission), ...answersTo(permission)]),
  );

const explained = actions.map((action) => [
  `\`${action}\``,
  `${actionWords[action].charAt(0).toUpperCase()}${actionWords[action].slice(1)}${ofKeptRecords.includes(action) ? ' (an estates officer: of the bodies they keep)' : ''}`,
  actionExplanation[action],
]);

/** Files of the built page have names that change with each build, so they stand as one line. */
const isFile = ({ url }: Address) => /\.(js|css|svg|woff2|png|json|map|html|ico|txt)$/.test(url) && !url.startsWith('/geodata/');

/** The whole page in Markdown; HEAD stands with its GET. */
export function permissionsDocument(procedures: ReadonlyMap<string, Permission>, addresses: readonly Address[]): string {
  const byName = (a: readonly [string, unknown], b: readonly [string, unknown]) => (a[0] < b[0] ? -1 : 1);
  const routes = addresses
    .filter((address) => address.methods !== 'HEAD' && !isFile(address) && !address.url.startsWith('/api/auth/'))
    .map(({ methods, url, permission }): [string, Permission] => [
      `${methods.split(' ').length > 2 ? 'any' : methods} ${url}`,
      permission ?? 'signed-in',
    ]);
  const together: [string, Permission][] = [
    ['GET the files of the page', 'anyone'],
    ['any /api/auth/*', 'anyone'],
  ];
  return [
    '# Who may do what',
    '',
    'Made from `shared/role.ts`, the routers and the addresses of the server; a test fails where it is out of date. Do not edit it by hand: run `npm run permissions`.',
    '',
    'Everything is closed unless a line here opens it. Sensitive properties are not there at all for somebody who is not cleared, whatever their role.',
    '',
    '## Actions',
    '',
    ...table(['action', 'in words', 'what it covers'], explained),
    '',
    '## Procedures',
    '',
    ...matrix('procedure', [...procedures].toSorted(byName)),
    '',
    '## Addresses',
    '',
    'Procedures are asked under `/trpc/`, each with its own permission as above. Under `/api/auth/` people sign in and out and look after their own account; what needs a session there asks for it itself.',
    '',
    ...matrix('address', [...new Map([...routes, ...together])].toSorted(byName)),
    '',
  ].join('\n');
}
