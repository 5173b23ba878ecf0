/** The published figures that the illustrative registers are generated to meet (Total Place Pilot Kent, Final Report, 5 February 2010). */

const million = 1_000_000;

export const published = {
  swale: {
    properties: 211,
    freeholdShare: 0.69,
    leaseholdShare: 0.17,
    otherShare: 0.14,
    kccShare: 0.5,
    sbcShare: 0.16,
    runningCostKnownCount: 101,
    runningCostKnownPounds: 7.6 * million,
    officeAreaM2: 13_371,
    officeAreaWithCostM2: 6990,
    officeCostEstimatePounds: 1.1 * million,
  },
  swaleScenario: {
    participatingCostPounds: 2.6 * million,
    annualSavingPounds: 1.3 * million,
    grossReceiptPounds: 60 * million,
    deliveryCostPounds: 43 * million,
    netReceiptPounds: 17 * million,
    released: {
      Sheerness: { freehold: 4, leasehold: 1 },
      Queenborough: { freehold: 4, leasehold: 0 },
      Sittingbourne: { freehold: 5, leasehold: 2 },
      Faversham: { freehold: 5, leasehold: 1 },
    },
  },
  tunbridgeWells: { annualSavingPounds: 1.1 * million, propertiesVacated: 12 },
  kent: {
    properties: 2110,
    runningCostPounds: 300 * million,
    bookValuePounds: 5000 * million,
    extrapolatedSavingPounds: 38 * million,
    grossReceiptPounds: 700 * million,
    deliveryCostPounds: 500 * million,
    netReceiptPounds: 200 * million,
    withSpaceReduction: { savingPounds: 42 * million, grossReceiptPounds: 780 * million, netReceiptPounds: 280 * million },
  },
} as const;

/** The share of Swale's running cost that the 101 buildings are said to make up. */
export const swaleKnownShare = 0.75;
