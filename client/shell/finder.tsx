/** The finder: properties, places, scenarios, pages and actions by name, all from the keyboard. */
import '@mantine/spotlight/styles.layer.css';
import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { createSpotlight, Spotlight, type SpotlightActionData, type SpotlightActionGroupData } from '@mantine/spotlight';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { type Answers, trpc } from '../api.ts';
import { everything } from '../../shared/filter.ts';
import { propertyIdSchema, scenarioIdSchema } from '../../shared/ids.ts';
import { may } from '../../shared/role.ts';
import { useMe } from '../session/me.ts';
import { Icon, type IconName } from '../ui/icon.tsx';
import { exportErrand, hubErrand, type Search, searchOf, useView, type View, viewFromSearch } from '../view.ts';
import { pagesFor } from './finder-entries.ts';
import { onFinderWanted } from './finder-open.ts';
import { showShortcuts } from './shortcuts-open.ts';
import { takeTyped } from './typed-ahead.ts';

const [store, spotlight] = createSpotlight();

/** The list moves and acts on keys alone, so the first row is chosen by one. */
const press = (field: HTMLInputElement | null, code: 'ArrowDown' | 'Enter') =>
  field?.dispatchEvent(new KeyboardEvent('keydown', { code, key: code, bubbles: true }));

type Found = Answers['search']['find'][number];

const icons: Record<Found['kind'], IconName> = { property: 'pin', place: 'map', scenario: 'plan', 'sent-plan': 'board', hub: 'hub' };
const groups: Record<Found['kind'], string> = {
  property: 'Properties',
  place: 'Places',
  scenario: 'Scenarios',
  'sent-plan': 'Sent to the Board',
  hub: 'Hubs',
};
const icon = (name: IconName) => <Icon name={name} />;

/** The kinds in the order of their best finds. */
const kindsIn = (found: readonly Found[]) => [...new Set(found.map(({ kind }) => kind))];

/** Pages and actions whose words contain every word typed. */
const fits = (words: string, action: SpotlightActionData) =>
  words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => `${action.label} ${action.description ?? ''}`.toLowerCase().includes(word));

export function Finder() {
  const [words, setWords] = useState('');
  const [asked] = useDebouncedValue(words.trim(), 120);
  const { person } = useMe();
  const navigate = useNavigate();
  const onMap = useLocation({ select: (location) => location.pathname === '/' });
  const [view, change] = useView();
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme('light') === 'dark';
  const {
    data: found,
    isError,
    isPlaceholderData,
    isFetching,
  } = useQuery({
    ...trpc.search.find.queryOptions({ text: asked, limit: 12 }),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
  });
  const settled = words.trim() === asked && (asked === '' || !(isFetching && (isPlaceholderData || !found)));
  const enterWanted = useRef(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (words === '') return;
    store.updateState((state) => ({ ...state, selected: -1 }));
    press(field.current, 'ArrowDown');
    if (!settled || !enterWanted.current) return;
    enterWanted.current = false;
    press(field.current, 'Enter');
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- another list has another first row
  }, [settled, words, found]);
  useEffect(() => {
    spotlight.open();
    return onFinderWanted(() => spotlight.open());
  }, []);

  const withView = (part: Partial<View>) => (previous: Search) => searchOf({ ...viewFromSearch(previous).view, ...part });
  const go = ({ kind, id, position }: Found) => {
    const camera = position && { lng: position.longitude, lat: position.latitude, zoom: kind === 'place' ? 12 : 15 };
    if (kind === 'property') {
      const property = propertyIdSchema.parse(id);
      if (onMap && camera) void navigate({ to: '/', search: withView({ property, camera }) });
      else void navigate({ to: '/register/$propertyId', params: { propertyId: property } });
    }
    if (kind === 'place') void navigate({ to: '/', search: withView({ camera }) });
    if (kind === 'hub') {
      const [scenario = '', hub = ''] = id.split('/');
      const search = (previous: Search) => ({
        ...withView({ scenario: scenarioIdSchema.parse(scenario), property: null })(previous),
        [hubErrand]: hub,
      });
      void navigate({ to: '/plan/$scenarioId', params: { scenarioId: scenario }, search });
    }
    if (kind === 'sent-plan') void navigate({ to: '/sent/$number', params: { number: id } });
    if (kind === 'scenario')
      void navigate({ to: '/plan/$scenarioId', params: { scenarioId: id }, search: withView({ scenario: scenarioIdSchema.parse(id) }) });
  };

  const pages: SpotlightActionData[] = pagesFor(person).map(({ id, to, label, description, icon: name }) => ({
    id,
    label,
    ...(description && { description }),
    leftSection: icon(name),
    onClick: () => void navigate({ to }),
  }));
  const actions: SpotlightActionData[] = [
    ...(may(person, 'register.edit')
      ? [{ id: 'add', label: 'Add a property', leftSection: icon('plus'), onClick: () => void navigate({ to: '/register/new' }) }]
      : []),
    ...(may(person, 'export')
      ? [
          {
            id: 'export',
            label: 'Export the register',
            description: 'As the filter leaves it, for Excel, QGIS or other programs',
            leftSection: icon('download'),
            onClick: () => void navigate({ to: '/register', search: (previous: Search) => ({ ...previous, [exportErrand]: 'register' }) }),
          },
        ]
      : []),
    { id: 'clear-filter', label: 'Clear all filters', leftSection: icon('filter'), onClick: () => change({ filter: everything }) },
    { id: 'clear-selection', label: 'Clear the selection', leftSection: icon('close'), onClick: () => change({ selection: [] }) },
    {
      id: 'estimates',
      label: view.estimates ? 'Leave estimates out of totals' : 'Include estimates in totals',
      leftSection: icon('info'),
      onClick: () => change({ estimates: !view.estimates }),
    },
    {
      id: 'theme',
      label: dark ? 'Use the light theme' : 'Use the dark theme',
      leftSection: icon(dark ? 'sun' : 'moon'),
      onClick: () => setColorScheme(dark ? 'light' : 'dark'),
    },
    { id: 'shortcuts', label: 'Keyboard shortcuts', leftSection: icon('list'), onClick: showShortcuts },
  ];

  const listed: SpotlightActionGroupData[] = (asked === '' ? [] : kindsIn(found ?? [])).map((kind) => ({
    group: groups[kind],
    actions: (found ?? [])
      .filter((one) => one.kind === kind)
      .map((one) => ({
        id: `${kind} ${one.id}`,
        label: one.label,
        description: one.detail,
        leftSection: icon(icons[kind]),
        onClick: () => go(one),
      })),
  }));
  const all = [
    ...listed,
    { group: 'Pages', actions: pages.filter((action) => fits(words, action)) },
    { group: 'Actions', actions: actions.filter((action) => fits(words, action)) },
  ].filter((group) => group.actions.length > 0);

  return (
    <Spotlight
      store={store}
      actions={all}
      filter={(_, given) => given}
      query={words}
      onQueryChange={setWords}
      shortcut={null}
      scrollable
      scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': 'What was found' } }}
      attributes={{ content: { 'aria-label': 'Finder' } }}
      styles={{ actionDescription: { opacity: 1 } }}
      maxHeight={420}
      nothingFound={
        isError ? 'The search could not be asked: the server did not answer.' : 'Nothing is called that. Try a name, a postcode or a place.'
      }
      searchProps={{
        ref: field,
        onFocus: () => setWords((current) => current + takeTyped()),
        leftSection: icon('search'),
        placeholder: 'Find a property, place, hub, scenario, page or action',
        'aria-label': 'Find a property, place, hub, scenario, page or action',
        onKeyDownCapture: (event) => {
          if (event.key !== 'Enter' || settled) return;
          enterWanted.current = true;
          event.preventDefault();
          event.stopPropagation();
        },
      }}
    />
  );
}
