/** What a facet and its keys are called on screen; every key that a facet can hold has a label, also one that is not known here. */
import { areaBands, completenessBands, costBands, unknownBand, valueBands, type Band } from './band.ts';
import { disposalStandingLabel } from './disposal.ts';
import { noDistrict, type FacetName } from './filter.ts';
import { sectorLabel, type Organisation } from './organisation.ts';
import type { QualityRuleKey } from './quality/rule-keys.ts';
import { ruleWords } from './quality/rule-words.ts';
import { noTenure, tenureKeyLabel, tenureWords } from './tenure.ts';
import { componentLabel, factsOfUses, type Use } from './use.ts';

export const facetLabel: Record<FacetName, string> = {
  sectors: 'Sector',
  organisations: 'Organisation',
  tenures: 'Tenure',
  uses: 'Use',
  components: 'Component of service',
  stages: 'Disposal stage',
  districts: 'District',
  cost: 'Running cost a year',
  area: 'Floor area',
  value: 'Disposal value',
  completeness: 'Completeness of record',
  issues: 'Data quality',
};

type LabelOf = (key: string, organisations: readonly Organisation[]) => string | undefined;

const among =
  (labels: Readonly<Record<string, string>>): LabelOf =>
  (key) =>
    Object.hasOwn(labels, key) ? labels[key] : undefined;

const amongBands =
  (bands: readonly Band[]): LabelOf =>
  (key) =>
    key === unknownBand ? 'Not recorded' : bands.find((band) => band.key === key)?.label;

const labelIn: Record<FacetName, LabelOf> = {
  sectors: among(sectorLabel),
  organisations: (key, organisations) => organisations.find(({ id }) => id === key)?.name,
  tenures: among(tenureKeyLabel),
  uses: (key) => (Object.hasOwn(factsOfUses, key) ? factsOfUses[key as Use].label : undefined),
  components: among(componentLabel),
  stages: among(disposalStandingLabel),
  districts: (key) => (key === noDistrict ? 'Not recorded' : key),
  cost: amongBands(costBands),
  area: amongBands(areaBands),
  value: amongBands(valueBands),
  completeness: amongBands(completenessBands),
  issues: (key) => (Object.hasOwn(ruleWords, key) ? ruleWords[key as QualityRuleKey].label : undefined),
};

/** The label of a key where nothing beside it names the facet: "Tenure not recorded", since "Not recorded" alone says nothing. */
export const labelOnItsOwn = (facet: FacetName, key: string, organisations: readonly Organisation[]): string =>
  facet === 'tenures' && key === noTenure
    ? tenureWords(null)
    : facet === 'districts' && key === noDistrict
      ? 'District not recorded'
      : labelOfFacetKey(facet, key, organisations);

/** The label of a key of a facet; the key itself where nothing here goes by it. */
export const labelOfFacetKey = (facet: FacetName, key: string, organisations: readonly Organisation[]): string =>
  labelIn[facet](key, organisations) ?? key;
