/**
 * Site returns of the NHS Estates Returns Information Collection (NHS Digital, ERIC data fields and definitions 2015/16, SCCI2083). The cost of
 * running a site is what section S01 asks for: hard FM, soft FM and finance costs; maintenance, energy, water and cleaning are within these and
 * are not added again. Backlog is the cost to eradicate all four risks (S06), which is more than the risk-adjusted figure beside it: that one
 * weighs the risks and is no sum of work to be done. Fuel burnt is gas, oil and coal; fuel put into combined heat and power is not added, since
 * the return may hold it in its gas already, and heat that is bought is told of and not counted as fuel.
 */
import type { Profile } from './profile.ts';

const backlog = ['high', 'significant', 'moderate', 'low'].map((risk) => `cost to eradicate ${risk} risk backlog`);

const bought = (what: string) => ({
  heading: `${what} consumed`,
  message: (value: string) =>
    `${value} kWh of ${what} that was bought is not counted as fuel: the return does not say what it was made from.`,
});

export const nhsEric: Profile = {
  key: 'nhs-eric',
  knownBy: [
    ['site code'],
    ['site name'],
    ['gross internal floor area', 'gross internal site floor area'],
    ['organisation code', 'trust code', 'organisation name', 'trust name', 'site type'],
  ],
  fields: {
    reference: ['site code'],
    name: ['site name'],
    holder: ['organisation name', 'trust name', 'organisation code', 'trust code'],
    use: ['site type'],
    postcode: ['postcode', 'post code', 'site postcode'],
    street: ['address line 1', 'street'],
    town: ['town'],
    floorArea: ['gross internal floor area', 'gross internal site floor area'],
    siteArea: ['site land area', 'land area owned'],
    spareArea: ['floor area empty'],
    runningCost: [['hard fm costs', 'soft fm costs', 'estates and facilities finance costs']],
    energyCost: ['energy costs'],
    waterCost: [['water cost', 'sewage cost']],
    cleaningCost: ['cleaning service cost'],
    maintenanceCost: ['maintenance service costs'],
    maintenanceBacklog: [backlog],
    electricity: ['electricity consumed'],
    fossilFuel: [
      ['gas consumed', 'oil consumed', 'coal consumed'],
      ['gas consumed', 'oil consumed'],
    ],
  },
  floorAreaBasis: 'GIA',
  definesUnits: true,
  hasParts: false,
  leftOut: ({ reference, name, use }) =>
    /^aggre/i.test(reference) || /^aggregate site/i.test(name) || /^aggregate site/i.test(use)
      ? 'An aggregate site stands for several small sites of its organisation and is no one property.'
      : null,
  tells: [bought('steam'), bought('hot water')],
};
