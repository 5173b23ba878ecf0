/** The profiles by their key, those that can be recognised first. */
import type { ProfileKey } from '../profile-keys.ts';
import { centralGovernment } from './central-government.ts';
import { generic } from './generic.ts';
import { lga } from './lga.ts';
import { nhsEric } from './nhs-eric.ts';
import type { Profile } from './profile.ts';

export const profiles: Record<ProfileKey, Profile> = {
  lga,
  'nhs-eric': nhsEric,
  'central-government': centralGovernment,
  generic,
};
